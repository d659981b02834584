"""What the press writes below its pictures: who took them, who sold them, what they show.

All in small letters. Languages are not told apart: the words of a credit are few, and an English page
shows a German agency's picture.
"""

from __future__ import annotations

from newsterm.core.languages.language import phrases

PICTURES = frozenset(
    """photo photos photograph photographs photographer photography image images picture pictures pic
    pics illustration illustrations graphic graphics chart map video screenshot screengrab footage
    photographie photographies vidéo illustré infographie capture
    foto fotos fotografie fotografien bild bilder grafik grafiken zeichnung
    fotografía fotografías imagen imágenes gráfico vídeo captura
    fotografia immagine immagini fotogramma imagem imagens beeld beelden zdjęcie zdjęcia fot fotograf
    bilde kuva kuvat fotó kép fotoğraf görsel фото фотография снимок φωτογραφία φωτο fotograaf""".split()
)
"""Words for a picture that stand before its maker's name."""
SIGNS = (
    "图片来源", "图片", "图源", "图：", "图:", "摄影", "摄/", "写真", "撮影", "画像", "사진", "صورة",
    "تصوير", "צילום", "תמונה",
)  # fmt: skip
"""The same where words are written together, at the head of the line."""
CREDITS = frozenset(
    """credit credits courtesy copyright crédit crédits crédito créditos bildquelle bildnachweis
    bildrechte fotocredit fotoquelle fotonachweis urheber source quelle fuente fonte bron źródło
    källa kilde lähde kaynak источник πηγή""".split()
)
BEHIND_PICTURES = frozenset(
    """credit credits courtesy by from provided supplied handout via source de par von di du des door
    af av pr autor auteur auteurs autore przez crédit archives archivo""".split()
)
"""What may stand between a word for a picture and its maker: photo credit, photo by, foto de."""
BEFORE_PICTURES = frozenset("file cover lead main top featured header hero title stock".split())
"""What may stand before the word for one: file photo, cover image."""
SMALL = frozenset(
    """a an and at by for from of on or the to via with in
    de del la le les du des par pour von der die das für und mit im am en el los y para por e da do
    di della per van voor het een af av och og i na dla od provided supplied submitted courtesy
    handout taken released""".split()
)
"""Words without a capital that a credit may hold."""
AGENCIES = frozenset(
    """ap afp reuters getty dpa epa efe ansa pa xinhua kyodo yonhap tass ntb tt ritzau belga apa keystone
    mti pap ctk čtk anadolu aa pti ani bloomberg shutterstock istock istockphoto alamy unsplash pexels
    pixabay wikimedia imago ddp rex wireimage nurphoto zuma sipa lapresse lusa sputnik tanjug hina
    handout pool afp/getty usni aap scmp antara bernama vna ians upi cna ukrinform agerpres sta mia
    lehtikuva scanpix nan imagn newscom maxar planet nasa esa noaa facebook instagram twitter youtube
    flickr adobe picture-alliance picture alliance archiv archive archives archivo screenshot""".split()
)
"""Who sells pictures, and what stands in the same place: a pool, a hand-out, an archive."""
FILE_OPENINGS = phrases(
    """file|file photo|file picture|file image|file pic|file photograph|archiv|archivbild|archivfoto
    |symbolbild|symbolfoto|archive|archives|archive photo|photo d'archives|photo d’archives
    |image d'illustration|image d’illustration|photo d'illustration|photo d’illustration|archivo
    |foto de archivo|imagen de archivo|foto d'archivio|foto d’archivio|immagine d'archivio|arquivo
    |foto de arquivo|imagem de arquivo|archieffoto|archieffbeeld|arkivfoto|arkivbild|arkistokuva
    |zdjęcie ilustracyjne|zdjęcie archiwalne|arşiv|фото из архива|архив"""
)
"""What opens the caption of an older picture, before a dash or a colon."""
CAPTION_LABELS = phrases(
    """caption|photo caption|picture caption|image caption|pictured|pictured above|above|below|left
    |right|from left|clockwise from top left|bildunterschrift|im bild|bild oben|legende|légende|leyenda
    |pie de foto|didascalia|legenda|bijschrift|podpis|bildtext"""
)
"""What stands before the colon of a caption."""
CAPTION_OPENINGS = (
    "in this photo", "in this image", "in this picture", "in this file photo", "in this undated",
    "in this frame", "in this screengrab", "in this combination", "this photo ", "this image ",
    "this file photo", "this undated ", "this handout", "this combination", "this satellite image",
    "a file photo of", "a general view of", "an aerial view of", "auf dem bild", "auf dem foto",
    "das bild zeigt", "das foto zeigt", "das undatierte", "sur la photo", "sur cette photo",
    "cette photo ", "sur cette image", "en la imagen", "en la foto", "en esta foto", "en esta imagen",
    "nella foto", "nell'immagine", "na foto", "na imagem", "nesta foto", "op de foto", "op het beeld",
    "na zdjęciu", "på bilden", "på billedet", "på bildet", "kuvassa ", "на фото", "на снимке",
)  # fmt: skip
"""How captions begin, and prose seldom does."""
SIGNS_OF_CREDITS = ("/", ":", "oto", "OTO", "©", "(c)", " via ", " by ", "ourtesy", "：")
"""Without any of them a line is no credit."""
