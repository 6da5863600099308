// All kernels of one version: CK_NAME, WIDTH, ROWS and FUSED say which. Included three times.

#include "Lanes.h"
#include "Neighbors.h"
#include "Spectrum.h"
#include "Layout.h"

static const struct ck_kernels CK_NAME(kernels) = {
  COLUMNS, CK_NAME(pack), CK_NAME(products), CK_NAME(select), CK_NAME(select_columns),
  CK_NAME(squared_distances), CK_NAME(filter), CK_NAME(gram), CK_NAME(turn), CK_NAME(layout),
};

#undef LANES
#undef INTEGERS
#undef WORDS
#undef QUAD
#undef NATIVE
#undef COLUMNS
#undef DOUBLES
