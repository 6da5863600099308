// Inner products in blocks, selection by them, and exact distances. Included once a version.

typedef float CK_NAME(native) __attribute__((vector_size(4 * WIDTH)));
#define NATIVE CK_NAME(native)
#define COLUMNS (2 * WIDTH)

static void CK_NAME(pack)(const float *rows, size_t count, size_t depth, const float *mean,
                          size_t width, float *packed) {
  for (size_t first = 0; first < count; first += width) {
    float *panel = packed + first * depth;
    for (size_t r = 0; r < width; r++) {
      const float *row = first + r < count ? rows + (first + r) * depth : NULL;
      for (size_t k = 0; k < depth; k++) panel[k * width + r] = row ? row[k] - mean[k] : 0;
    }
  }
}

// ROWS x COLUMNS products over `depth` terms, added to the tile. Only their use as bounds makes it
// right that the versions round differently here.
INLINE void CK_NAME(panel)(const float *a, const float *b, size_t depth, float *tile, int add) {
  NATIVE sums[ROWS][2];
  for (size_t r = 0; r < ROWS; r++) sums[r][0] = sums[r][1] = (NATIVE){0};
  for (size_t k = 0; k < depth; k++, a += COLUMNS, b += COLUMNS) {
    NATIVE left, right;
    memcpy(&left, b, sizeof left);
    memcpy(&right, b + WIDTH, sizeof right);
#pragma clang loop unroll(full)
    for (size_t r = 0; r < ROWS; r++) {
      sums[r][0] = FUSED(a[r], left, sums[r][0]);
      sums[r][1] = FUSED(a[r], right, sums[r][1]);
    }
  }
  for (size_t r = 0; r < ROWS; r++) {
    float *to = tile + r * CK_BLOCK_COLUMNS;
    NATIVE before[2] = {{0}, {0}};
    if (add) memcpy(before, to, sizeof before);
    before[0] += sums[r][0];
    before[1] += sums[r][1];
    memcpy(to, before, sizeof before);
  }
}

static void CK_NAME(products)(const float *queries, size_t rows, const float *others, size_t columns,
                              size_t depth, float *tile) {
  for (size_t k = 0; k == 0 || k < depth; k += CK_BLOCK_DEPTH) {
    size_t terms = depth - k < CK_BLOCK_DEPTH ? depth - k : CK_BLOCK_DEPTH;
    for (size_t j = 0; j < columns; j += COLUMNS)
      for (size_t i = 0; i < rows; i += ROWS)
        CK_NAME(panel)(queries + (i - i % COLUMNS) * depth + k * COLUMNS + i % COLUMNS,
                       others + j * depth + k * COLUMNS, terms, tile + i * CK_BLOCK_COLUMNS + j, k > 0);
  }
}

// Replaces the greatest of a heap and lets the new one sink to its place.
INLINE void CK_NAME(replace)(float *values, uint32_t *ids, size_t keep, float value, uint32_t id) {
  size_t at = 0;
  for (size_t child = 1; child < keep; child = 2 * at + 1) {
    if (child + 1 < keep && (values[child + 1] > values[child] || (values[child + 1] == values[child]
        && ids[child + 1] > ids[child]))) child++;
    if (values[child] < value || (values[child] == value && ids[child] < id)) break;
    values[at] = values[child];
    ids[at] = ids[child];
    at = child;
  }
  values[at] = value;
  ids[at] = id;
}

// Offers a value to one heap; equal values go by their ids, whatever comes first.
INLINE void CK_NAME(offer)(struct ck_heaps heaps, size_t heap, float value, uint32_t id) {
  float *values = heaps.values + heap * heaps.keep;
  uint32_t *ids = heaps.ids + heap * heaps.keep;
  if (value > values[0] || (value == values[0] && id > ids[0])) return;
  CK_NAME(replace)(values, ids, heaps.keep, value, id);
  heaps.bounds[heap] = values[0];
}

static void CK_NAME(select)(const float *tile, size_t rows, uint32_t first_row, size_t columns,
                            uint32_t first_column, const float *norms, struct ck_heaps heaps) {
  for (size_t i = 0; i < rows; i++) {
    for (size_t j = 0; j < columns; j += 16) {
      LANES score = CK_NAME(load)(norms + j) - 2.0f * CK_NAME(load)(tile + i * CK_BLOCK_COLUMNS + j);
      if (!__builtin_reduce_or(score <= heaps.bounds[i])) continue;
      for (size_t l = 0; l < 16 && j + l < columns; l++) {
        uint32_t id = first_column + (uint32_t)(j + l);
        if (score[l] <= heaps.bounds[i] && id != first_row + i)
          CK_NAME(offer)(heaps, i, score[l], id);
      }
    }
  }
}

static void CK_NAME(select_columns)(const float *tile, size_t rows, uint32_t first_row, size_t columns,
                                    const float *norms, struct ck_heaps heaps) {
  for (size_t i = 0; i < rows; i++) {
    for (size_t j = 0; j < columns; j += 16) {
      LANES score = norms[i] - 2.0f * CK_NAME(load)(tile + i * CK_BLOCK_COLUMNS + j);
      INTEGERS hits = score <= CK_NAME(load)(heaps.bounds + j);
      if (!__builtin_reduce_or(hits)) continue;
      for (size_t l = 0; l < 16 && j + l < columns; l++)
        if (hits[l]) CK_NAME(offer)(heaps, j + l, score[l], first_row + (uint32_t)i);
    }
  }
}

// Squared distances from a row to four others at a time, so that sums do not wait for one another.
INLINE void CK_NAME(four_distances)(const float *query, const float *const rows[4], size_t depth,
                                    float *distances) {
  size_t whole = depth / 16 * 16, rest = depth - whole;
  LANES sums[4] = {{0}, {0}, {0}, {0}};
  for (size_t k = 0; k < whole; k += 16) {
    LANES own = CK_NAME(load)(query + k);
#pragma clang loop unroll(full)
    for (size_t r = 0; r < 4; r++) {
      LANES difference = own - CK_NAME(load)(rows[r] + k);
      sums[r] += difference * difference;
    }
  }
  for (size_t r = 0; r < 4; r++) {
    if (rest) {
      LANES left = {0}, right = {0};
      memcpy(&left, query + whole, rest * sizeof(float));
      memcpy(&right, rows[r] + whole, rest * sizeof(float));
      sums[r] += (left - right) * (left - right);
    }
    distances[r] = CK_NAME(sum)(sums[r]);
  }
}

static void CK_NAME(squared_distances)(struct ck_rows rows, const float *query, const uint32_t *ids,
                                       size_t count, float *distances) {
  for (size_t c = 0; c < count; c += 4) {
    const float *others[4];
    float results[4];
    size_t used = count - c < 4 ? count - c : 4;
    for (size_t r = 0; r < 4; r++)
      others[r] = rows.values + ids[c + (r < used ? r : 0)] * rows.depth;
    CK_NAME(four_distances)(query, others, rows.depth, results);
    memcpy(distances + c, results, used * sizeof(float));
  }
}
