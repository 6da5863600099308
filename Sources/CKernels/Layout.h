// One step of the layout of UMAP. Included once a version.

typedef bool CK_NAME(bits) __attribute__((ext_vector_type(16)));
typedef uint64_t CK_NAME(longs) __attribute__((vector_size(128)));

// What one vertex needs while its forces are summed.
struct CK_NAME(vertex) {
  const float *from;
  const float *own;
  // Differences to 16 others, then sums of forces: 16 lanes a dimension.
  float *differences, *forces;
};

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

// Random vertices for the slots from `slot` on, which may be less than 0 in lanes that are not used.
INLINE WORDS CK_NAME(random_vertices)(uint32_t key, uint32_t slot, uint32_t vertices) {
  const WORDS count = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  WORDS random = CK_NAME(mix)(key + (count + slot) * 0x9e3779b9u);
  CK_NAME(longs) wide = __builtin_convertvector(random, CK_NAME(longs)) * (uint64_t)vertices;
  return __builtin_convertvector(wide >> 32, WORDS);
}

// Four lanes of four dimensions, turned so that each vector holds one dimension.
INLINE void CK_NAME(gather4)(const float *from, size_t stride, const uint32_t *ids, QUAD out[4]) {
  QUAD r[4];
  for (size_t l = 0; l < 4; l++) memcpy(&r[l], from + ids[l] * stride, sizeof r[l]);
  QUAD a = __builtin_shufflevector(r[0], r[1], 0, 4, 1, 5);
  QUAD b = __builtin_shufflevector(r[2], r[3], 0, 4, 1, 5);
  QUAD c = __builtin_shufflevector(r[0], r[1], 2, 6, 3, 7);
  QUAD d = __builtin_shufflevector(r[2], r[3], 2, 6, 3, 7);
  out[0] = __builtin_shufflevector(a, b, 0, 1, 4, 5);
  out[1] = __builtin_shufflevector(a, b, 2, 3, 6, 7);
  out[2] = __builtin_shufflevector(c, d, 0, 1, 4, 5);
  out[3] = __builtin_shufflevector(c, d, 2, 3, 6, 7);
}

INLINE LANES CK_NAME(join)(QUAD a, QUAD b, QUAD c, QUAD d) {
  return __builtin_shufflevector(__builtin_shufflevector(a, b, 0, 1, 2, 3, 4, 5, 6, 7),
                                 __builtin_shufflevector(c, d, 0, 1, 2, 3, 4, 5, 6, 7), 0, 1, 2, 3, 4,
                                 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}

// Differences to 16 others; returns the squared distances.
INLINE LANES CK_NAME(differences)(struct CK_NAME(vertex) vertex, size_t dimensions,
                                  const uint32_t *ids) {
  LANES squares = {0};
  for (size_t d = 0; d < dimensions; d += 4) {
    QUAD q[4][4];
    for (size_t l = 0; l < 4; l++)
      CK_NAME(gather4)(vertex.from + d, CK_STRIDE(dimensions), ids + 4 * l, q[l]);
    for (size_t m = 0; m < 4 && d + m < dimensions; m++) {
      LANES others = CK_NAME(join)(q[0][m], q[1][m], q[2][m], q[3][m]);
      LANES difference = vertex.own[d + m] - others;
      CK_NAME(store)(vertex.differences + 16 * (d + m), difference);
      squares += difference * difference;
    }
  }
  return squares;
}

// Adds the forces of 16 others, of which the first `near` attract and the rest push away
// (McInnes, Healy, Melville 2018, section 3.2 and appendix C; each component is held within 4).
INLINE void CK_NAME(add_forces)(struct CK_NAME(vertex) vertex, struct ck_layout_step step,
                                const uint32_t *ids, int32_t near) {
  const INTEGERS count = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  LANES squares = CK_NAME(differences)(vertex, step.dimensions, ids);
  INTEGERS attracts = count < near;
  LANES power = CK_NAME(exp2)(step.b * CK_NAME(log2)(squares));
  LANES pull = (-2.0f * step.a * step.b) * power;
  LANES numerator = CK_NAME(choose)(attracts, pull, CK_NAME(fill)(2.0f * step.repulsion * step.b));
  LANES denominator = CK_NAME(choose)(attracts, squares, squares + 0.001f) * (1.0f + step.a * power);
  INTEGERS apart = squares > 1e-30f;
  LANES factor = CK_NAME(choose)(apart, numerator / denominator, (LANES){0});
  // An edge acts once from either end, and both ends move.
  LANES times = CK_NAME(choose)(attracts, CK_NAME(fill)(2.0f), CK_NAME(fill)(1.0f));
  for (size_t d = 0; d < step.dimensions; d++) {
    LANES force = factor * CK_NAME(load)(vertex.differences + 16 * d);
    force = CK_NAME(choose)(force < 4.0f, force, CK_NAME(fill)(4.0f));
    force = CK_NAME(choose)(force > -4.0f, force, CK_NAME(fill)(-4.0f));
    float *sum = vertex.forces + 16 * d;
    CK_NAME(store)(sum, CK_NAME(load)(sum) + times * force);
  }
}

// Pushes away from `random` vertices; the first batch begins with `near` attractions that are left over.
INLINE void CK_NAME(add_random)(struct CK_NAME(vertex) vertex, struct ck_layout_step step,
                                uint32_t *ids, uint32_t near, uint32_t random, uint32_t self,
                                uint32_t vertices, uint32_t key) {
  const WORDS lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  uint32_t all = near + random;
  for (uint32_t place = 0; place < all; place += 16, near = 0) {
    WORDS drawn = CK_NAME(random_vertices)(key, place + random - all, vertices);
    INTEGERS attracts = lane < near, used = lane < all - place;
    WORDS chosen = ((WORDS)attracts & CK_NAME(load_words)(ids)) | ((WORDS)~attracts & drawn);
    chosen = ((WORDS)used & chosen) | ((WORDS)~used & self);
    memcpy(ids, &chosen, sizeof chosen);
    CK_NAME(add_forces)(vertex, step, ids, (int32_t)near);
  }
}

// Sums the lanes of the forces, four dimensions at a time, and takes the step.
INLINE void CK_NAME(move)(struct CK_NAME(vertex) vertex, struct ck_layout_step step, float *to) {
  for (size_t d = 0; d < step.dimensions; d += 4) {
    QUAD q[4] = {{0}, {0}, {0}, {0}}, own;
    for (size_t m = 0; m < 4 && d + m < step.dimensions; m++)
      q[m] = CK_NAME(quarter)(CK_NAME(load)(vertex.forces + 16 * (d + m)));
    QUAD a = __builtin_shufflevector(q[0], q[1], 0, 4, 1, 5);
    QUAD b = __builtin_shufflevector(q[2], q[3], 0, 4, 1, 5);
    QUAD c = __builtin_shufflevector(q[0], q[1], 2, 6, 3, 7);
    QUAD e = __builtin_shufflevector(q[2], q[3], 2, 6, 3, 7);
    QUAD total = (__builtin_shufflevector(a, b, 0, 1, 4, 5) + __builtin_shufflevector(c, e, 0, 1, 4, 5))
      + (__builtin_shufflevector(a, b, 2, 3, 6, 7) + __builtin_shufflevector(c, e, 2, 3, 6, 7));
    memcpy(&own, vertex.own + d, sizeof own);
    own += step.rate * total;
    memcpy(to + d, &own, sizeof own);
  }
}

INLINE void CK_NAME(move_all)(struct ck_layout_graph graph, struct ck_layout_step step, size_t first,
                              size_t end, const float *from, float *to, float *scratch) {
  const size_t stride = CK_STRIDE(step.dimensions);
  struct CK_NAME(vertex) vertex = {from, NULL, scratch, scratch + 16 * step.dimensions};
  for (size_t v = first; v < end; v++) {
    vertex.own = from + v * stride;
    memset(vertex.forces, 0, 16 * step.dimensions * sizeof(float));
    uint32_t ids[16] = {0}, waiting = 0, attractions = 0;
    for (uint32_t e = graph.starts[v]; e < graph.starts[v + 1]; e += 64) {
      uint64_t mask = CK_NAME(due)(graph, e, graph.starts[v + 1], step.time);
      for (; mask; mask &= mask - 1) {
        ids[waiting++] = graph.others[e + (uint32_t)__builtin_ctzll(mask)];
        if (waiting < 16) continue;
        CK_NAME(add_forces)(vertex, step, ids, 16);
        waiting = 0;
        attractions += 16;
      }
    }
    attractions += waiting;
    uint32_t key = ck_mix(step.seed ^ ck_mix(step.time + 0x9e3779b9u * (uint32_t)v));
    CK_NAME(add_random)(vertex, step, ids, waiting, attractions * step.negatives, (uint32_t)v,
                        graph.vertices, key);
    CK_NAME(move)(vertex, step, to + v * stride);
  }
}

// The usual numbers of dimensions each have code of their own, which keeps the sums in registers.
static void CK_NAME(layout)(struct ck_layout_graph graph, struct ck_layout_step step, size_t first,
                            size_t end, const float *from, float *to, float *scratch) {
  if (step.dimensions == 2) {
    float own[2 * 16 * 2];
    step.dimensions = 2;
    CK_NAME(move_all)(graph, step, first, end, from, to, own);
  } else if (step.dimensions == 10) {
    float own[2 * 16 * 10];
    step.dimensions = 10;
    CK_NAME(move_all)(graph, step, first, end, from, to, own);
  } else {
    CK_NAME(move_all)(graph, step, first, end, from, to, scratch);
  }
}
