/** @module Solves symmetric positive definite equations, with matrices packed as lower triangles, row by row. */

/** Where entry (row, column) of a packed lower triangle stands; `column` not above `row`. */
export const packedIndex = (row: number, column: number): number => (row * (row + 1)) / 2 + column

/**
 * The factor L of A = L Lᵀ, packed. A pivot that is not above 1e-12 of its own diagonal (a column that says nothing
 * new) is replaced by that bound, so that the result is always finite. Cost: n³ / 6.
 * Source: Golub and Van Loan, Matrix Computations, 4.2.
 */
export function choleskyFactor(matrix: readonly number[], size: number): number[] {
  const factor = [...matrix]
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let sum = matrix[packedIndex(row, column)]!
      for (let k = 0; k < column; k++) sum -= factor[packedIndex(row, k)]! * factor[packedIndex(column, k)]!
      const least = 1e-12 * Math.max(matrix[packedIndex(row, row)]!, 1e-12)
      factor[packedIndex(row, column)] =
        row === column ? Math.sqrt(Math.max(sum, least)) : sum / factor[packedIndex(column, column)]!
    }
  return factor
}

/** y of L y = b. Its squared length is bᵀ A⁻¹ b. Cost: n² / 2. */
export function forwardSolve(factor: readonly number[], right: readonly number[]): number[] {
  const solution: number[] = []
  for (let row = 0; row < right.length; row++) {
    let sum = right[row]!
    for (let k = 0; k < row; k++) sum -= factor[packedIndex(row, k)]! * solution[k]!
    solution.push(sum / factor[packedIndex(row, row)]!)
  }
  return solution
}

/** x of A x = b, where A = L Lᵀ. Cost: n². */
export function choleskySolve(factor: readonly number[], right: readonly number[]): number[] {
  const solution = forwardSolve(factor, right)
  for (let row = right.length - 1; row >= 0; row--) {
    for (let k = row + 1; k < right.length; k++) solution[row]! -= factor[packedIndex(k, row)]! * solution[k]!
    solution[row]! /= factor[packedIndex(row, row)]!
  }
  return solution
}
