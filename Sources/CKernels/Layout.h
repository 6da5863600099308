// One step of the layout of UMAP. Included once a version.
//
// The edges that are due are listed first and then act 16 at a time, each with as many random vertices as
// belong to it: no lane is idle, and no branch depends on what is due or drawn.

typedef uint16_t CK_NAME(shorts) __attribute__((vector_size(64)));
typedef int16_t CK_NAME(short_masks) __attribute__((vector_size(64)));
typedef bool CK_NAME(bits) __attribute__((ext_vector_type(32)));
typedef uint64_t CK_NAME(longs) __attribute__((vector_size(64)));
typedef float CK_NAME(pairs) __attribute__((vector_size(128)));
typedef uint64_t CK_NAME(places) __attribute__((vector_size(128)));

// The edges of 64 from `e` on that are due at `time`, one bit each; `end` is the first beyond.
INLINE uint64_t CK_NAME(due)(struct ck_layout_graph graph, uint32_t e, uint32_t end, uint32_t time) {
  uint64_t all = 0;
#pragma clang loop unroll(full)
  for (uint32_t part = 0; part < 64; part += 32) {
    CK_NAME(shorts) rate, phase;
    memcpy(&rate, graph.rates + e + part, sizeof rate);
    memcpy(&phase, graph.phases + e + part, sizeof phase);
    CK_NAME(short_masks) hit = phase + (uint16_t)time * rate < rate;
    CK_NAME(bits) bits = __builtin_convertvector(hit, CK_NAME(bits));
    uint32_t mask;
    memcpy(&mask, &bits, sizeof mask);
    all |= (uint64_t)mask << part;
  }
  return end - e < 64 ? all & (((uint64_t)1 << (end - e)) - 1) : all;
}

// Appends those edges to the list, eight at a time, whatever is written beyond the last.
INLINE void CK_NAME(append)(struct ck_layout_graph graph, uint32_t e, uint64_t mask, struct ck_due *due) {
  uint32_t left = (uint32_t)__builtin_popcountll(mask), count = due->count;
  due->count += left;
  for (uint32_t done = 0; done < left; done += 8, count += 8) {
#pragma clang loop unroll(full)
    for (uint32_t l = 0; l < 8; l++, mask &= mask - 1)
      due->edges[count + l] = e + (uint32_t)__builtin_ctzll(mask | (uint64_t)1 << 63);
  }
}

// Random vertices for 16 keys.
INLINE WORDS CK_NAME(random_vertices)(WORDS keys, uint32_t vertices) {
  CK_NAME(longs) random = (CK_NAME(longs))CK_NAME(mix)(keys);
  CK_NAME(longs) even = ((random & 0xffffffffu) * (uint64_t)vertices) >> 32;
  CK_NAME(longs) odd = ((random >> 32) * (uint64_t)vertices) & ~(uint64_t)0xffffffffu;
  return (WORDS)(even | odd);
}

// Sets the ends of 16 edges of the list from `first` on, and what is drawn for them.
INLINE void CK_NAME(set_ends)(struct ck_layout_graph graph, struct ck_layout_step step, uint32_t key,
                              size_t first, struct ck_due *due) {
  WORDS edges = CK_NAME(load_words)(due->edges + first);
#pragma clang loop unroll(full)
  for (size_t l = 0; l < 16; l++) {
    uint32_t edge = due->edges[first + l];
    due->heads[l] = graph.heads[edge];
    due->tails[l] = graph.others[edge];
  }
  for (uint32_t j = 0; j < step.negatives; j++) {
    WORDS slots = edges * step.negatives + j;
    WORDS drawn = CK_NAME(random_vertices)(key + slots * 0x9e3779b9u, graph.vertices);
    memcpy(due->tails + 16 * (j + 1), &drawn, sizeof drawn);
  }
}

// What differences at squared distances are to be multiplied by to give forces (McInnes, Healy, Melville
// 2018, section 3.2 and appendix C). An edge acts once from either end, and both ends move: it pulls twice.
INLINE LANES CK_NAME(factors)(struct ck_layout_step step, LANES squares, bool attract) {
  LANES power = CK_NAME(exp2)(step.b * CK_NAME(log2)(squares));
  LANES numerator = attract
    ? (-2.0f * step.a * step.b) * power : CK_NAME(fill)(2.0f * step.repulsion * step.b);
  LANES denominator = (attract ? squares : squares + 0.001f) * (1.0f + step.a * power);
  return CK_NAME(choose)(squares > 1e-30f, numerator / denominator, (LANES){0});
}

// Each component of a force is held within 4.
INLINE LANES CK_NAME(held)(LANES force) {
  force = CK_NAME(choose)(force < 4.0f, force, CK_NAME(fill)(4.0f));
  return CK_NAME(choose)(force > -4.0f, force, CK_NAME(fill)(-4.0f));
}

// 16 places in a plane.
INLINE CK_NAME(pairs) CK_NAME(planar_places)(const float *from, const uint32_t *ids) {
  uint64_t at[16];
#pragma clang loop unroll(full)
  for (size_t l = 0; l < 16; l++) memcpy(&at[l], from + 2 * (size_t)ids[l], sizeof at[l]);
  return (CK_NAME(pairs))(CK_NAME(places)){
    at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7], at[8], at[9], at[10], at[11], at[12],
    at[13], at[14], at[15]};
}

// Moves the heads of the first edges of 16 in a plane.
INLINE void CK_NAME(move_planar)(struct ck_layout_step step, const float *from, struct ck_due *due,
                                 size_t live, float *to) {
  CK_NAME(pairs) heads = CK_NAME(planar_places)(from, due->heads);
  LANES sum_x = {0}, sum_y = {0};
  for (uint32_t j = 0; j <= step.negatives; j++) {
    CK_NAME(pairs) both = heads - CK_NAME(planar_places)(from, due->tails + 16 * j);
    LANES x = __builtin_shufflevector(both, both, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    LANES y = __builtin_shufflevector(both, both, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
    LANES factor = CK_NAME(factors)(step, x * x + y * y, j == 0);
    float times = j == 0 ? 2.0f : 1.0f;
    sum_x += times * CK_NAME(held)(factor * x);
    sum_y += times * CK_NAME(held)(factor * y);
  }
  float moves_x[16], moves_y[16];
  CK_NAME(store)(moves_x, step.rate * sum_x);
  CK_NAME(store)(moves_y, step.rate * sum_y);
  for (size_t l = 0; l < live; l++) {
    to[2 * (size_t)due->heads[l]] += moves_x[l];
    to[2 * (size_t)due->heads[l] + 1] += moves_y[l];
  }
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

// Factors of the forces on 16 heads from a tail each in more dimensions, `width` vectors of 16 of them.
INLINE LANES CK_NAME(wide_factors)(struct ck_layout_step step, const float *from, size_t width,
                                   const uint32_t *heads, const uint32_t *tails, bool attract) {
  LANES squares[16];
#pragma clang loop unroll(full)
  for (size_t l = 0; l < 16; l++) {
    const float *head = from + 16 * width * heads[l], *tail = from + 16 * width * tails[l];
    squares[l] = (LANES){0};
    for (size_t w = 0; w < width; w++) {
      LANES difference = CK_NAME(load)(head + 16 * w) - CK_NAME(load)(tail + 16 * w);
      squares[l] += difference * difference;
    }
  }
  return CK_NAME(factors)(step, CK_NAME(sums)(squares), attract);
}

// Moves the heads of the first edges of 16 in more dimensions.
INLINE void CK_NAME(move_wide)(struct ck_layout_step step, const float *from, size_t width,
                               struct ck_due *due, size_t live, float *to) {
  for (size_t p = 0; p < 16 * (1 + (size_t)step.negatives); p++)
    __builtin_prefetch(from + 16 * width * due->tails[p]);
  for (uint32_t j = 0; j <= step.negatives; j++)
    CK_NAME(store)(due->factors + 16 * j, CK_NAME(wide_factors)(
      step, from, width, due->heads, due->tails + 16 * j, j == 0));
  for (size_t l = 0; l < live; l++) {
    for (size_t w = 0; w < width; w++) {
      size_t place = 16 * (width * due->heads[l] + w);
      LANES head = CK_NAME(load)(from + place), sum = {0};
      for (uint32_t j = 0; j <= step.negatives; j++) {
        LANES tail = CK_NAME(load)(from + 16 * (width * due->tails[16 * j + l] + w));
        LANES force = CK_NAME(held)(due->factors[16 * j + l] * (head - tail));
        sum += j == 0 ? 2.0f * force : force;
      }
      CK_NAME(store)(to + place, CK_NAME(load)(to + place) + step.rate * sum);
    }
  }
}

// Lets the edges of the list act, 16 at a time, and keeps what is left of them unless it is the end.
INLINE void CK_NAME(act)(struct ck_layout_graph graph, struct ck_layout_step step, size_t width,
                         uint32_t key, const float *from, float *to, struct ck_due *due, bool isEnd) {
  size_t first = 0;
  for (; first + 16 <= due->count || (isEnd && first < due->count); first += 16) {
    size_t live = due->count - first < 16 ? due->count - first : 16;
    for (size_t l = live; l < 16; l++) due->edges[first + l] = due->edges[first];
    CK_NAME(set_ends)(graph, step, key, first, due);
    if (width > 0) CK_NAME(move_wide)(step, from, width, due, live, to);
    else CK_NAME(move_planar)(step, from, due, live, to);
  }
  if (isEnd) return;
  due->count -= first;
  memcpy(due->edges, due->edges + first, 16 * sizeof(uint32_t));
}

// `width` is 0 in a plane.
INLINE void CK_NAME(move_all)(struct ck_layout_graph graph, struct ck_layout_step step, size_t width,
                              size_t first, size_t end, const float *from, float *to, float *scratch) {
  const size_t stride = width > 0 ? 16 * width : 2;
  memcpy(to + first * stride, from + first * stride, (end - first) * stride * sizeof(float));
  struct ck_due due = ck_due_in(scratch, step);
  uint32_t key = ck_mix(step.seed ^ ck_mix(step.time + 0x9e3779b9u)), last = graph.starts[end];
  for (uint32_t e = graph.starts[first]; e < last; e += 64) {
    CK_NAME(append)(graph, e, CK_NAME(due)(graph, e, last, step.time), &due);
    if (due.count >= CK_DUE) CK_NAME(act)(graph, step, width, key, from, to, &due, false);
  }
  CK_NAME(act)(graph, step, width, key, from, to, &due, true);
}

// The usual numbers of dimensions each have code of their own.
static void CK_NAME(layout)(struct ck_layout_graph graph, struct ck_layout_step step, size_t first,
                            size_t end, const float *from, float *to, float *scratch) {
  if (step.dimensions <= 2) CK_NAME(move_all)(graph, step, 0, first, end, from, to, scratch);
  else if (step.dimensions <= 16) CK_NAME(move_all)(graph, step, 1, first, end, from, to, scratch);
  else CK_NAME(move_all)(graph, step, (step.dimensions + 15) / 16, first, end, from, to, scratch);
}
