/** @module The n-th largest of many numbers, without sorting them. */

/**
 * `n` from 1; the smallest where there are fewer, -Infinity for none. Reorders `values`. One pass on average, by Hoare's
 * selection (Communications of the ACM, 1961) around the middle element.
 */
export function nthLargest(values: Float64Array, n: number): number {
  let [from, to] = [0, values.length - 1]
  const wanted = Math.min(n, values.length) - 1
  while (from < to) {
    const pivot = values[(from + to) >> 1]!
    let [left, right] = [from, to]
    while (left <= right) {
      while (values[left]! > pivot) left++
      while (values[right]! < pivot) right--
      if (left > right) break
      const swapped = values[left]!
      values[left++] = values[right]!
      values[right--] = swapped
    }
    if (wanted <= right) to = right
    else if (wanted >= left) from = left
    else break
  }
  return values[wanted] ?? Number.NEGATIVE_INFINITY
}
