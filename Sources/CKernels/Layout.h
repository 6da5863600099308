// One step of the layout of UMAP. Included once a version.
//
// Pairs of vertices are collected first, then their forces computed 16 at a time, then the forces of each
// vertex summed: no lane is idle, and no branch depends on what was drawn between two forces.

typedef bool CK_NAME(bits) __attribute__((ext_vector_type(16)));
typedef uint64_t CK_NAME(longs) __attribute__((vector_size(128)));
typedef float CK_NAME(pairs) __attribute__((vector_size(128)));

// The edges of 64 from `e` on that are due at `time`, one bit each; `end` is the first beyond.
INLINE uint64_t CK_NAME(due)(struct ck_layout_graph graph, uint32_t e, uint32_t end, uint32_t time) {
  const WORDS count = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  uint64_t all = 0;
  for (uint32_t part = 0; part < 64 && e + part < end; part += 16) {
    WORDS rate = CK_NAME(load_words)(graph.rates + e + part);
    WORDS phase = CK_NAME(load_words)(graph.phases + e + part) + time * rate;
    INTEGERS hit = (phase < rate) & (count < end - e - part);
    CK_NAME(bits) bits = __builtin_convertvector(hit, CK_NAME(bits));
    uint16_t mask;
    memcpy(&mask, &bits, sizeof mask);
    all |= (uint64_t)mask << part;
  }
  return all;
}

// Random vertices for the slots from `slot` on.
INLINE WORDS CK_NAME(random_vertices)(uint32_t key, uint32_t slot, uint32_t vertices) {
  const WORDS count = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  WORDS random = CK_NAME(mix)(key + (count + slot) * 0x9e3779b9u);
  CK_NAME(longs) wide = __builtin_convertvector(random, CK_NAME(longs)) * (uint64_t)vertices;
  return __builtin_convertvector(wide >> 32, WORDS);
}

// What differences at squared distances are to be multiplied by to give forces (McInnes, Healy, Melville
// 2018, section 3.2 and appendix C).
INLINE LANES CK_NAME(factors)(struct ck_layout_step step, LANES squares, INTEGERS attracts) {
  LANES power = CK_NAME(exp2)(step.b * CK_NAME(log2)(squares));
  LANES pull = (-2.0f * step.a * step.b) * power;
  LANES numerator = CK_NAME(choose)(attracts, pull, CK_NAME(fill)(2.0f * step.repulsion * step.b));
  LANES denominator = CK_NAME(choose)(attracts, squares, squares + 0.001f) * (1.0f + step.a * power);
  return CK_NAME(choose)(squares > 1e-30f, numerator / denominator, (LANES){0});
}

// Each component of a force is held within 4.
INLINE LANES CK_NAME(held)(LANES force) {
  force = CK_NAME(choose)(force < 4.0f, force, CK_NAME(fill)(4.0f));
  return CK_NAME(choose)(force > -4.0f, force, CK_NAME(fill)(-4.0f));
}

// Which of 16 pairs attract.
INLINE INTEGERS CK_NAME(attractions)(const uint32_t *heads) {
  return (INTEGERS)CK_NAME(load_words)(heads) < 0;
}

// 16 places in a plane.
INLINE CK_NAME(pairs) CK_NAME(planar_places)(const float *from, const uint32_t *ids) {
  uint64_t at[16];
#pragma clang loop unroll(full)
  for (size_t l = 0; l < 16; l++)
    memcpy(&at[l], from + 2 * (size_t)(ids[l] & CK_VERTEX), sizeof at[l]);
  return (CK_NAME(pairs))(CK_NAME(longs)){
    at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7], at[8], at[9], at[10], at[11], at[12],
    at[13], at[14], at[15]};
}

// Forces in a plane.
INLINE void CK_NAME(planar_forces)(struct ck_layout_step step, const float *from, struct ck_pairs pairs) {
  for (size_t p = 0; p < pairs.count; p += 16) {
    CK_NAME(pairs) both = CK_NAME(planar_places)(from, pairs.heads + p)
      - CK_NAME(planar_places)(from, pairs.tails + p);
    LANES x = __builtin_shufflevector(both, both, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    LANES y = __builtin_shufflevector(both, both, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
    INTEGERS attracts = CK_NAME(attractions)(pairs.heads + p);
    LANES factor = CK_NAME(factors)(step, x * x + y * y, attracts);
    // An edge acts once from either end, and both ends move.
    LANES times = CK_NAME(choose)(attracts, CK_NAME(fill)(2.0f), CK_NAME(fill)(1.0f));
    CK_NAME(store)(pairs.first + p, times * CK_NAME(held)(factor * x));
    CK_NAME(store)(pairs.second + p, times * CK_NAME(held)(factor * y));
  }
}

// The sum of some numbers, of which whole vectors may be read.
INLINE float CK_NAME(sum_of)(const float *values, uint32_t count) {
  const WORDS lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  LANES total = {0};
  for (uint32_t place = 0; place < count; place += 16)
    total += CK_NAME(choose)(lane < count - place, CK_NAME(load)(values + place), (LANES){0});
  return CK_NAME(sum)(total);
}

// The sums of the lanes of 16 vectors.
INLINE LANES CK_NAME(sums)(LANES v[16]) {
#pragma clang loop unroll(full)
  for (size_t i = 0; i < 8; i++)
    v[i] = __builtin_shufflevector(v[i], v[i + 8], 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23)
      + __builtin_shufflevector(v[i], v[i + 8], 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30,
                                31);
#pragma clang loop unroll(full)
  for (size_t i = 0; i < 4; i++)
    v[i] = __builtin_shufflevector(v[i], v[i + 4], 0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27)
      + __builtin_shufflevector(v[i], v[i + 4], 4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30,
                                31);
#pragma clang loop unroll(full)
  for (size_t i = 0; i < 2; i++)
    v[i] = __builtin_shufflevector(v[i], v[i + 2], 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29)
      + __builtin_shufflevector(v[i], v[i + 2], 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30,
                                31);
  return __builtin_shufflevector(v[0], v[1], 0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30)
    + __builtin_shufflevector(v[0], v[1], 1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31);
}

// Factors of the forces in more dimensions, `width` vectors of 16 of them.
INLINE void CK_NAME(wide_factors)(struct ck_layout_step step, const float *from, size_t width,
                                  struct ck_pairs pairs) {
  for (size_t p = 0; p < pairs.count; p += 16) {
    LANES squares[16];
#pragma clang loop unroll(full)
    for (size_t l = 0; l < 16; l++) {
      const float *head = from + 16 * width * (pairs.heads[p + l] & CK_VERTEX);
      const float *tail = from + 16 * width * pairs.tails[p + l];
      squares[l] = (LANES){0};
      for (size_t w = 0; w < width; w++) {
        LANES difference = CK_NAME(load)(head + 16 * w) - CK_NAME(load)(tail + 16 * w);
        squares[l] += difference * difference;
      }
    }
    LANES factors = CK_NAME(factors)(
      step, CK_NAME(sums)(squares), CK_NAME(attractions)(pairs.heads + p));
    CK_NAME(store)(pairs.first + p, factors);
  }
}

// The sum of the forces of some pairs of one head in 16 dimensions from `w` on.
INLINE LANES CK_NAME(wide_sum)(LANES head, const float *from, size_t width, size_t w,
                               struct ck_pairs pairs, uint32_t begin, uint32_t end) {
  LANES even = {0}, odd = {0};
  for (uint32_t p = begin; p + 1 < end; p += 2) {
    LANES first = head - CK_NAME(load)(from + 16 * (width * pairs.tails[p] + w));
    LANES second = head - CK_NAME(load)(from + 16 * (width * pairs.tails[p + 1] + w));
    even += CK_NAME(held)(pairs.first[p] * first);
    odd += CK_NAME(held)(pairs.first[p + 1] * second);
  }
  if ((end - begin) & 1) {
    LANES last = head - CK_NAME(load)(from + 16 * (width * pairs.tails[end - 1] + w));
    even += CK_NAME(held)(pairs.first[end - 1] * last);
  }
  return even + odd;
}

// Moves the heads of all pairs. `width` is 0 in a plane.
INLINE void CK_NAME(act)(struct ck_layout_step step, const float *from, size_t width,
                         struct ck_pairs pairs, float *to) {
  for (size_t p = pairs.count; p % 16; p++) pairs.heads[p] = pairs.tails[p] = 0;
  if (width > 0) CK_NAME(wide_factors)(step, from, width, pairs);
  else CK_NAME(planar_forces)(step, from, pairs);
  for (size_t s = 0; s < pairs.segments; s++) {
    struct ck_segment segment = pairs.of[s];
    for (size_t w = 0; w < width; w++) {
      size_t place = 16 * (width * segment.head + w);
      LANES head = CK_NAME(load)(from + place);
      LANES pull = CK_NAME(wide_sum)(head, from, width, w, pairs, segment.begin, segment.near);
      LANES push = CK_NAME(wide_sum)(head, from, width, w, pairs, segment.near, segment.end);
      // An edge acts once from either end, and both ends move.
      CK_NAME(store)(to + place, CK_NAME(load)(to + place) + step.rate * (push + 2.0f * pull));
    }
    if (width > 0) continue;
    uint32_t count = segment.end - segment.begin;
    float *place = to + 2 * (size_t)segment.head;
    place[0] += step.rate * CK_NAME(sum_of)(pairs.first + segment.begin, count);
    place[1] += step.rate * CK_NAME(sum_of)(pairs.second + segment.begin, count);
  }
}

// Appends the pairs of one vertex and the edges of 64 that are due, and as many random ones as belong to
// them; returns how many are due.
INLINE uint32_t CK_NAME(collect)(struct ck_layout_graph graph, struct ck_layout_step step, uint32_t vertex,
                                 uint32_t e, uint32_t slot, uint32_t key, struct ck_pairs *pairs) {
  uint64_t mask = CK_NAME(due)(graph, e, graph.starts[vertex + 1], step.time);
  uint32_t due = (uint32_t)__builtin_popcountll(mask);
  if (due == 0) return 0;
  uint32_t begin = pairs->count, near = begin + due, end = near + due * step.negatives;
  for (uint32_t p = begin; p < near; p++, mask &= mask - 1)
    pairs->tails[p] = graph.others[e + (uint32_t)__builtin_ctzll(mask)];
  for (uint32_t p = near; p < end; p += 16) {
    WORDS drawn = CK_NAME(random_vertices)(key, slot + p - near, graph.vertices);
    memcpy(pairs->tails + p, &drawn, sizeof drawn);
  }
  WORDS head = (WORDS){0} + vertex;
  for (uint32_t p = begin; p < end; p += 16) memcpy(pairs->heads + p, &head, sizeof head);
  for (uint32_t p = begin; p < near; p++) pairs->heads[p] |= ~CK_VERTEX;
  pairs->of[pairs->segments++] = (struct ck_segment){vertex, begin, near, end};
  pairs->count = end;
  return due;
}

INLINE void CK_NAME(move_all)(struct ck_layout_graph graph, struct ck_layout_step step, size_t width,
                              size_t first, size_t end, const float *from, float *to,
                              struct ck_pairs pairs) {
  const size_t stride = width > 0 ? 16 * width : 2;
  memcpy(to + first * stride, from + first * stride, (end - first) * stride * sizeof(float));
  for (size_t v = first; v < end; v++) {
    uint32_t key = ck_mix(step.seed ^ ck_mix(step.time + 0x9e3779b9u * (uint32_t)v)), slot = 0;
    for (uint32_t e = graph.starts[v]; e < graph.starts[v + 1]; e += 64) {
      slot += step.negatives
        * CK_NAME(collect)(graph, step, (uint32_t)v, e, slot, key, &pairs);
      if (pairs.count < CK_PAIRS) continue;
      CK_NAME(act)(step, from, width, pairs, to);
      pairs.count = pairs.segments = 0;
    }
  }
  CK_NAME(act)(step, from, width, pairs, to);
}

// The usual numbers of dimensions each have code of their own.
static void CK_NAME(layout)(struct ck_layout_graph graph, struct ck_layout_step step, size_t first,
                            size_t end, const float *from, float *to, float *scratch) {
  struct ck_pairs pairs = ck_pairs_in(scratch, step);
  if (step.dimensions <= 2) CK_NAME(move_all)(graph, step, 0, first, end, from, to, pairs);
  else if (step.dimensions <= 16) CK_NAME(move_all)(graph, step, 1, first, end, from, to, pairs);
  else CK_NAME(move_all)(graph, step, (step.dimensions + 15) / 16, first, end, from, to, pairs);
}
