/** @module Adds up trees of numbers, name by name. */

/** A number, or such trees by names. */
export type Sums = number | { [name: string]: Sums | undefined }

/** The sums of several trees of one shape; a name that only some have counts as nothing in the others. */
export function addSums<Tree extends Sums>(trees: readonly Tree[]): Tree {
  if (typeof trees[0] === 'number') return (trees as readonly number[]).reduce((sum, each) => sum + each, 0) as Tree
  const several = trees as readonly Record<string, Sums | undefined>[]
  const names = new Set(several.flatMap((tree) => Object.keys(tree)))
  const sumOf = (name: string) =>
    addSums(several.flatMap((tree): Sums[] => (tree[name] === undefined ? [] : [tree[name]])))
  return Object.fromEntries([...names].map((name) => [name, sumOf(name)])) as Tree
}
