// Sixteen numbers at once, and the functions on them that the kernels share. Included once a version.

typedef float CK_NAME(lanes) __attribute__((vector_size(64)));
typedef int32_t CK_NAME(integers) __attribute__((vector_size(64)));
typedef uint32_t CK_NAME(words) __attribute__((vector_size(64)));
typedef float CK_NAME(quad) __attribute__((vector_size(16)));
#define LANES CK_NAME(lanes)
#define INTEGERS CK_NAME(integers)
#define WORDS CK_NAME(words)
#define QUAD CK_NAME(quad)

// 16 numbers from any address.
INLINE LANES CK_NAME(load)(const float *from) {
  LANES value;
  memcpy(&value, from, sizeof value);
  return value;
}

INLINE WORDS CK_NAME(load_words)(const uint32_t *from) {
  WORDS value;
  memcpy(&value, from, sizeof value);
  return value;
}

INLINE void CK_NAME(store)(float *to, LANES value) { memcpy(to, &value, sizeof value); }

// One number in all lanes.
INLINE LANES CK_NAME(fill)(float value) { return value - (LANES){0}; }

// Where `mask` is set, `yes`, elsewhere `no`.
INLINE LANES CK_NAME(choose)(INTEGERS mask, LANES yes, LANES no) {
  return (LANES)((mask & (INTEGERS)yes) | (~mask & (INTEGERS)no));
}

// Four sums of four lanes each, lane l of 4 holding lanes l, l + 4, l + 8, l + 12.
INLINE QUAD CK_NAME(quarter)(LANES v) {
  QUAD a = __builtin_shufflevector(v, v, 0, 1, 2, 3), b = __builtin_shufflevector(v, v, 4, 5, 6, 7);
  QUAD c = __builtin_shufflevector(v, v, 8, 9, 10, 11);
  QUAD d = __builtin_shufflevector(v, v, 12, 13, 14, 15);
  return (a + c) + (b + d);
}

// The sum of 16 lanes, in an order of its own that never changes.
INLINE float CK_NAME(sum)(LANES v) {
  QUAD q = CK_NAME(quarter)(v);
  return (q[0] + q[2]) + (q[1] + q[3]);
}

// Base-2 logarithm of positive normal numbers, error below 4e-7: a polynomial of degree 8 fitted at
// Chebyshev nodes over one octave around 1.
INLINE LANES CK_NAME(log2)(LANES x) {
  INTEGERS bits = (INTEGERS)x;
  INTEGERS exponent = (bits - 0x3f3504f3) >> 23;
  LANES t = (LANES)(bits - (exponent << 23)) - 1.0f;
  // In pairs, then fours: less waiting than one after the other.
  LANES square = t * t;
  LANES low = (1.442694902420044f + t * -0.721352756023407f)
    + square * (0.4809240400791168f + t * -0.36024197936058044f);
  LANES high = (0.28707560896873474f + t * -0.24882180988788605f)
    + square * (0.2342098504304886f + t * -0.14620353281497955f);
  LANES p = low + (square * square) * high;
  return __builtin_convertvector(exponent, LANES) + p * t;
}

// Powers of 2, relative error below 2e-7; exponents are held within -126 ... 126.
INLINE LANES CK_NAME(exp2)(LANES y) {
  y = CK_NAME(choose)(y > -126.0f, y, CK_NAME(fill)(-126.0f));
  y = CK_NAME(choose)(y < 126.0f, y, CK_NAME(fill)(126.0f));
  const float rounder = 12582912.0f;
  LANES whole = (y + rounder) - rounder;
  LANES f = y - whole;
  LANES square = f * f;
  LANES p = (1.0000001192092896f + f * 0.6931471824645996f)
    + square * ((0.2402210682630539f + f * 0.05550327152013779f)
      + square * (0.009676037356257439f + f * 0.0013400432653725147f));
  INTEGERS power = (__builtin_convertvector(whole, INTEGERS) + 127) << 23;
  return p * (LANES)power;
}

// 32 random bits of each number (C. Wellons 2018, "lowbias32").
INLINE WORDS CK_NAME(mix)(WORDS x) {
  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x *= 0x846ca68bu;
  return x ^ (x >> 16);
}
