// Sparse matrix times 16 columns, and the small products around it. Included once a version.

typedef double CK_NAME(doubles) __attribute__((vector_size(128)));
#define DOUBLES CK_NAME(doubles)

static void CK_NAME(filter)(const uint32_t *starts, const uint32_t *others, const float *weights,
                            size_t first, size_t end, const float *x, const float *previous,
                            float scale, float shift, float damping, float *y) {
  for (size_t i = first; i < end; i++) {
    LANES sum = {0};
    for (uint32_t e = starts[i]; e < starts[i + 1]; e++)
      sum += weights[e] * CK_NAME(load)(x + 16 * (size_t)others[e]);
    sum = scale * (sum - shift * CK_NAME(load)(x + 16 * i));
    CK_NAME(store)(y + 16 * i, sum - damping * CK_NAME(load)(previous + 16 * i));
  }
}

static void CK_NAME(gram)(const float *x, const float *y, size_t first, size_t end, double *sums) {
  DOUBLES total[16];
  memcpy(total, sums, sizeof total);
  for (size_t i = first; i < end; i++) {
    DOUBLES row = __builtin_convertvector(CK_NAME(load)(y + 16 * i), DOUBLES);
    for (size_t a = 0; a < 16; a++) total[a] += (double)x[16 * i + a] * row;
  }
  memcpy(sums, total, sizeof total);
}

static void CK_NAME(turn)(const float *x, size_t first, size_t end, const float *matrix, float *y,
                          int add) {
  for (size_t i = first; i < end; i++) {
    LANES sum = add ? CK_NAME(load)(y + 16 * i) : (LANES){0};
    for (size_t a = 0; a < 16; a++) sum += x[16 * i + a] * CK_NAME(load)(matrix + 16 * a);
    CK_NAME(store)(y + 16 * i, sum);
  }
}
