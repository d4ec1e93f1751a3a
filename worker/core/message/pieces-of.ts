/** @module How many pieces the lines of a cart or an order are. */

/** A line that does not say how many it has is one piece. */
export const piecesOf = (lines: readonly { quantity?: number | undefined }[]): number =>
  lines.reduce((sum, { quantity = 1 }) => sum + quantity, 0)
