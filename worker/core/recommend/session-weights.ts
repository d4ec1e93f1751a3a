/** @module What counts for how much when sessions are compared: ours, and those of the paper. */

/** Everything that is weighed. `age` in the running session: 0 for its newest product. */
export interface SessionWeights {
  /** Of a product that both sessions saw, `length` being those of the running session that count. */
  shared(age: number, length: number): number
  /** Of a session by its newest shared product; `most`: products of a running session that can count. */
  match(age: number, most: number): number
  /** Of a session's product by how many places it stands from the newest shared one, before or after it. */
  distance(places: number): number
  /** Of a product that few saw. */
  rarity(held: { seenBy: number; sessions: number; clicks: number }): number
  /** Whether a list that stays too short is filled up one step further, see SessionIndex. */
  isWidened: boolean
}

/**
 * Tuned on the training and validation parts of Serenade's toy set, never on its test part: docs/decisions/0023.
 * Sources: `shared`, `match` and `rarity`, Kersbergen, Sprangers and Schelter, "Serenade", SIGMOD 2022, after Ludewig and
 * Jannach, "Evaluation of Session-based Recommendation Algorithms", 2018; that nearness to the match counts, Garg et al.,
 * "Sequence and Time Aware Neighborhood for Session-based Recommendations", SIGIR 2019; its shape is our policy, tuned.
 */
export const OUR_WEIGHTS: SessionWeights = {
  shared: (age, length) => (length - age) / length,
  match: (age, most) => 1 - (age + 1) / (most + 1),
  distance: (places) => 1 / (1 + Math.abs(places)),
  rarity: ({ seenBy, sessions }) => 1 + Math.log(sessions / seenBy),
  isWidened: true,
}

/** As Serenade's own program weighs (github.com/bolcom/serenade, `predict` and `prepare_hashmap`): to compare with. */
export const SERENADE_WEIGHTS: SessionWeights = {
  shared: (age, length) => (length - age) / length,
  match: (age) => 1 - 0.1 * (age + 1),
  distance: () => 1,
  rarity: ({ seenBy, clicks }) => Math.log(clicks / seenBy),
  isWidened: false,
}
