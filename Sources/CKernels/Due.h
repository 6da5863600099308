// Pairs of vertices whose forces are computed together, the same in all versions.

// Pairs beyond which they act; 64 edges and what belongs to them may come on top.
#define CK_PAIRS 256
// The bits of a head that are its number; the highest says that the pair attracts.
#define CK_VERTEX 0x7fffffffu

// The pairs of one head: begin ..< near attract, near ..< end push away.
struct ck_segment {
  uint32_t head, begin, near, end;
};

struct ck_pairs {
  // The vertices that move, and those that move them.
  uint32_t *heads, *tails;
  // Forces in the first and second dimension; in more than two, factors alone.
  float *first, *second;
  struct ck_segment *of;
  uint32_t count, segments;
};

// Places for pairs, with room for whole vectors at the end.
static size_t ck_pair_places(struct ck_layout_step step) {
  return CK_PAIRS + 64 * (1 + (size_t)step.negatives) + 32;
}

static struct ck_pairs ck_pairs_in(float *scratch, struct ck_layout_step step) {
  size_t places = ck_pair_places(step);
  return (struct ck_pairs){
    (uint32_t *)scratch, (uint32_t *)scratch + places, scratch + 2 * places, scratch + 3 * places,
    (struct ck_segment *)(scratch + 4 * places), 0, 0};
}
