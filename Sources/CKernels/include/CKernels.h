/// The inner loops of the analysis, each in three versions of the same source: for SSE2 (on other
/// processors than x86: whatever the compiler's default is), AVX2 with FMA, and AVX-512.
///
/// Every result but that of `products` has the same bytes in all versions: sums run in 16 fixed lanes,
/// nothing is contracted to fused operations, logarithms and powers are our own.
#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// Most queries of one call of `products`; a whole number of panels of every version.
#define CK_BLOCK_ROWS 96
/// Most columns of one call of `products`; a whole number of panels of every version and of
/// CK_BLOCK_ROWS.
#define CK_BLOCK_COLUMNS 480
/// Terms that `products` sums in one go, for the bound of its error.
#define CK_BLOCK_DEPTH 192

/// Floats from one vertex of a layout to the next.
static inline size_t ck_stride(size_t dimensions) {
  return dimensions <= 2 ? 2 : (dimensions + 15) / 16 * 16;
}

/// Rows of a matrix: `count` rows of `depth` floats each, one after the other.
struct ck_rows {
  const float *values;
  size_t count, depth;
};

/// The smallest values seen for each of several queries, as one max-heap a query, by (value, id).
struct ck_heaps {
  float *values;
  uint32_t *ids;
  /// The greatest value of each heap, in whole vectors of 16; those beyond the last heap are -infinity
  /// where heaps of columns are offered something.
  float *bounds;
  /// Places of one heap; free places hold infinity and UINT32_MAX.
  size_t keep;
};

/// The symmetric graph of a layout in compressed rows, as `layout` wants it.
struct ck_layout_graph {
  /// Vertex i has the edges starts[i] ..< starts[i + 1].
  const uint32_t *starts;
  /// Both ends of each edge: the vertex that has it, and the other.
  const uint32_t *heads, *others;
  /// How often each edge acts in a step, as a fraction of 2^16; 64 may be read beyond the last.
  const uint16_t *rates;
  /// Where each edge is in its period at time 0, as a fraction of 2^16; equal at both ends.
  const uint16_t *phases;
  uint32_t vertices;
};

/// One step of a layout for all vertices of a range.
struct ck_layout_step {
  /// Dimensions of a vertex, ck_stride(dimensions) floats from the next; those beyond are 0.
  size_t dimensions;
  /// The curve 1 / (1 + a d^2b) between near and far.
  float a, b;
  float repulsion;
  float rate;
  /// Random vertices that each attraction pushes away from.
  uint32_t negatives;
  /// Steps of an epoch, and the number of this step since the start.
  uint32_t steps, time;
  uint32_t seed;
};

struct ck_kernels {
  /// Rows of one panel.
  size_t panel;

  /// Writes `count` rows less `mean` in panels of `width` rows: element k of row r of a panel goes to
  /// k * width + r. Rows beyond `count` are 0 up to the next whole panel.
  void (*pack)(const float *rows, size_t count, size_t depth, const float *mean, size_t width,
               float *packed);

  /// Inner products of packed rows with others, up to whole panels of both: row i of the tile begins at
  /// i * CK_BLOCK_COLUMNS. Those of two rows are the same whichever comes first.
  void (*products)(const float *queries, size_t rows, const float *others, size_t columns, size_t depth,
                   float *tile);

  /// Offers norms[j] - 2 tile[i][j] to the heap of row i, but for the row itself.
  void (*select)(const float *tile, size_t rows, uint32_t first_row, size_t columns,
                 uint32_t first_column, const float *norms, struct ck_heaps heaps);

  /// Offers norms[i] - 2 tile[i][j] to the heap of column j.
  void (*select_columns)(const float *tile, size_t rows, uint32_t first_row, size_t columns,
                         const float *norms, struct ck_heaps heaps);

  /// Squared distances from a row to others, as sums of squared differences.
  void (*squared_distances)(struct ck_rows rows, const float *query, const uint32_t *ids, size_t count,
                            float *distances);

  /// y = scale (M x - shift x) - damping previous for rows of a sparse matrix M and 16 columns;
  /// `previous` and `y` may be the same.
  void (*filter)(const uint32_t *starts, const uint32_t *others, const float *weights, size_t first,
                 size_t end, const float *x, const float *previous, float scale, float shift,
                 float damping, float *y);

  /// Adds x_i y_i^T of rows of 16 columns to a matrix of 16 x 16.
  void (*gram)(const float *x, const float *y, size_t first, size_t end, double *sums);

  /// Turns rows of 16 columns by a matrix of 16 x 16: row = row * turn; adds to `y` where asked.
  void (*turn)(const float *x, size_t first, size_t end, const float *matrix, float *y, int add);

  /// Moves the vertices of a range by the forces on them in the snapshot `from`; `scratch` has room for
  /// ck_layout_scratch(step) floats.
  void (*layout)(struct ck_layout_graph graph, struct ck_layout_step step, size_t first, size_t end,
                 const float *from, float *to, float *scratch);
};

/// Versions of the kernels; each is there where the processor has its instructions.
enum ck_version { ck_version_baseline, ck_version_avx2, ck_version_avx512 };

/// Whether this processor has the instructions of a version.
bool ck_supports(enum ck_version version);

/// The kernels of a version; those of the baseline where this processor lacks its instructions.
struct ck_kernels ck_kernels_of(enum ck_version version);

/// Floats that `layout` needs to work with.
size_t ck_layout_scratch(struct ck_layout_step step);

/// Natural logarithm of the baseline, the same bytes on every processor; for positive normal numbers.
double ck_log(double x);

/// Exponential of the baseline, the same bytes on every processor.
double ck_exp(double x);

#pragma clang assume_nonnull end

#endif
