"""Articles put together by how sure each pair of them is; numbers in, groups out."""
