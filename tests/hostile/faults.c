/* The disk fails at chosen calls: a layer under everything a program does with files below one folder.

   Counted are read, write, sync, truncate, rename, link and unlink, by whatever name the C library
   has for them. `faults_arm` says which of them fail, counted from 1, and how: a write that fails for
   want of room has written half of its bytes. Compiled and preloaded by faults.py. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static char root[4096];
static size_t root_length;
static int first, second, failure;
static atomic_int count;

void faults_arm(const char *folder, int one, int other, int error) {
    snprintf(root, sizeof root, "%s", folder);
    root_length = strlen(root);
    first = one;
    second = other;
    failure = error;
    count = 0;
}

int faults_count(void) { return count; }

static int fails_at(const char *path) {
    if (!root_length || !path || strncmp(path, root, root_length))
        return 0;
    int number = ++count;
    return number == first || number == second;
}

static int fails(int descriptor) {
    char link[64], path[4096];
    if (!root_length)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return fails_at(path);
}

static int failed(void) {
    errno = failure;
    return -1;
}

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))

#define READ(name, ...)                                                                             \
    ssize_t name(int d, void *data, size_t size __VA_OPT__(, off_t at)) {                           \
        if (fails(d))                                                                               \
            return failed();                                                                        \
        return REAL(ssize_t, name, int, void *, size_t __VA_OPT__(, off_t))(d, data,                \
                                                                            size __VA_OPT__(, at)); \
    }
READ(read)
READ(pread, at)
READ(pread64, at)

#define WRITE(name, ...)                                                                            \
    ssize_t name(int d, const void *data, size_t size __VA_OPT__(, off_t at)) {                     \
        ssize_t (*real)(int, const void *, size_t __VA_OPT__(, off_t)) =                            \
            REAL(ssize_t, name, int, const void *, size_t __VA_OPT__(, off_t));                     \
        if (!fails(d))                                                                              \
            return real(d, data, size __VA_OPT__(, at));                                            \
        if (failure == ENOSPC && size > 1)                                                          \
            (void)!real(d, data, size / 2 __VA_OPT__(, at));                                        \
        return failed();                                                                            \
    }
WRITE(write)
WRITE(pwrite, at)
WRITE(pwrite64, at)

#define OF_DESCRIPTOR(name, ...)                                                                    \
    int name(int d __VA_OPT__(, off_t at)) {                                                        \
        return fails(d) ? failed() : REAL(int, name, int __VA_OPT__(, off_t))(d __VA_OPT__(, at));  \
    }
OF_DESCRIPTOR(fsync)
OF_DESCRIPTOR(fdatasync)
OF_DESCRIPTOR(ftruncate, at)
OF_DESCRIPTOR(ftruncate64, at)

int truncate(const char *path, off_t at) {
    return fails_at(path) ? failed() : REAL(int, truncate, const char *, off_t)(path, at);
}

int unlink(const char *path) {
    return fails_at(path) ? failed() : REAL(int, unlink, const char *)(path);
}

int unlinkat(int d, const char *path, int flags) {
    return fails_at(path) ? failed() : REAL(int, unlinkat, int, const char *, int)(d, path, flags);
}

#define OF_TWO(name)                                                                                \
    int name(const char *from, const char *to) {                                                    \
        return fails_at(to) ? failed() : REAL(int, name, const char *, const char *)(from, to);     \
    }
OF_TWO(rename)
OF_TWO(link)

int renameat(int d, const char *from, int e, const char *to) {
    return fails_at(to) ? failed()
                        : REAL(int, renameat, int, const char *, int, const char *)(d, from, e, to);
}

int linkat(int d, const char *from, int e, const char *to, int flags) {
    return fails_at(to) ? failed()
                        : REAL(int, linkat, int, const char *, int, const char *, int)(d, from, e, to, flags);
}
