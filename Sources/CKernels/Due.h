// Edges of a layout that act at one time, the same in all versions.

// Edges beyond which they act; 64 may come on top, and 8 places are written beyond the last.
#define CK_DUE 256
#define CK_DUE_PLACES (CK_DUE + 64 + 16)

struct ck_due {
  // Their numbers.
  uint32_t *edges;
  uint32_t count;
  // Of 16 of them: the vertices that move; and those that move them, first the other ends of the edges.
  uint32_t *heads, *tails;
  // What differences are multiplied by to give forces.
  float *factors;
};

static struct ck_due ck_due_in(float *scratch, struct ck_layout_step step) {
  uint32_t *words = (uint32_t *)scratch;
  return (struct ck_due){
    words, 0, words + CK_DUE_PLACES, words + CK_DUE_PLACES + 16,
    scratch + CK_DUE_PLACES + 16 + 16 * (1 + (size_t)step.negatives)};
}
