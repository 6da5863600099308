#include "CKernels.h"

#include <math.h>
#include <string.h>

// The same bytes in every version: a product and a sum stay two roundings.
#pragma STDC FP_CONTRACT OFF
// Vectors wider than the baseline's registers never leave this file.
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

INLINE uint32_t ck_mix(uint32_t x) {
  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x *= 0x846ca68bu;
  return x ^ (x >> 16);
}

#include "Due.h"

#define CK_NAME(name) name##_baseline
#define WIDTH 4
#define ROWS 4
#define FUSED(a, b, c) ((a) * (b) + (c))
#include "Version.h"
#undef CK_NAME
#undef WIDTH
#undef ROWS
#undef FUSED

#if defined(__x86_64__)

#define FUSED(a, b, c) __builtin_elementwise_fma((a) - (NATIVE){0}, (b), (c))

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define CK_NAME(name) name##_avx2
#define WIDTH 8
#define ROWS 4
#include "Version.h"
#undef CK_NAME
#undef WIDTH
#undef ROWS
#pragma clang attribute pop

#pragma clang attribute push( \
    __attribute__((target("avx2,fma,avx512f,avx512bw,avx512dq,avx512vl"))), apply_to = function)
#define CK_NAME(name) name##_avx512
#define WIDTH 16
#define ROWS 8
#include "Version.h"
#undef CK_NAME
#undef WIDTH
#undef ROWS
#pragma clang attribute pop

bool ck_supports(enum ck_version version) {
  bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  switch (version) {
    case ck_version_baseline: return true;
    case ck_version_avx2: return avx2;
    case ck_version_avx512:
      return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  }
}

struct ck_kernels ck_kernels_of(enum ck_version version) {
  if (!ck_supports(version)) return kernels_baseline;
  switch (version) {
    case ck_version_baseline: return kernels_baseline;
    case ck_version_avx2: return kernels_avx2;
    case ck_version_avx512: return kernels_avx512;
  }
}

#else

bool ck_supports(enum ck_version version) { return version == ck_version_baseline; }

struct ck_kernels ck_kernels_of(enum ck_version version) { return kernels_baseline; }

#endif

size_t ck_layout_scratch(struct ck_layout_step step) {
  return CK_DUE_PLACES + 16 + 32 * (1 + (size_t)step.negatives);
}

double ck_exp(double x) {
  if (!(x >= -708)) return 0;
  if (x > 709) return INFINITY;
  const double rounder = 6755399441055744.0;
  double whole = (x * 1.4426950408889634 + rounder) - rounder;
  double r = (x - whole * 6.93147180369123816490e-01) - whole * 1.90821492927058770002e-10;
  // The first terms of the series, in pairs, fours and eights: less waiting than one after the other.
  double r2 = r * r, r4 = r2 * r2;
  double first = (1 + r) + r2 * (1.0 / 2 + r * (1.0 / 6));
  double second = (1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720 + r * (1.0 / 5040));
  double third = (1.0 / 40320 + r * (1.0 / 362880)) + r2 * (1.0 / 3628800 + r * (1.0 / 39916800));
  double last = (1.0 / 479001600 + r * (1.0 / 6227020800)) + r2 * (1.0 / 87178291200);
  double sum = (first + r4 * second) + (r4 * r4) * (third + r4 * last);
  uint64_t bits = (uint64_t)((int64_t)whole + 1023) << 52;
  double power;
  memcpy(&power, &bits, sizeof power);
  return sum * power;
}

double ck_log(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  // One octave around 1, from the root of a half on.
  int64_t exponent = (int64_t)(bits - 0x3fe6a09e667f3bcdu) >> 52;
  bits -= (uint64_t)exponent << 52;
  double m;
  memcpy(&m, &bits, sizeof m);
  double s = (m - 1) / (m + 1), square = s * s, sum = 0;
  for (int term = 25; term > 0; term -= 2) sum = sum * square + 1.0 / term;
  return (double)exponent * 6.93147180369123816490e-01
    + (2 * s * sum + (double)exponent * 1.90821492927058770002e-10);
}
