/** @module Where a link of a message leads. */

/** `page`: an address of the web. `answer`: one press on a question's scale, to be confirmed by a person. */
export type LinkTarget =
  | { kind: 'page'; url: string }
  | { kind: 'answer'; questionId: string; scale: 'stars' | 'nps'; score: number }
