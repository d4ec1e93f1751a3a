/** @module Changes of a draft: each gives a new one and leaves the old as it was. */
import { MAX_CONDITION_DEPTH, MAX_CONDITION_TESTS } from '../../contract/condition-limits.ts'
import type { DraftGroup, DraftNode } from './draft.ts'

/** A draft, and the key of what the change made. */
export interface Added {
  root: DraftGroup
  key: number
}

/** A row to be filled in, at the end of a group. */
export function addBlank(root: DraftGroup, groupKey: number): Added {
  const key = freeKey(root)
  return { key, root: inGroup(root, groupKey, (of) => [...of, { key, kind: 'blank' }]) }
}

/** A group with a row to be filled in; of "any", which is what a group within a group is mostly for. The key is the row's. */
export function addGroup(root: DraftGroup, groupKey: number): Added {
  const key = freeKey(root)
  const { joint } = groupsOf(root).find((group) => group.key === groupKey) ?? root
  const group: DraftGroup = {
    key,
    kind: 'group',
    joint: joint === 'all' ? 'any' : 'all',
    of: [{ key: key + 1, kind: 'blank' }],
  }
  return { key: key + 1, root: inGroup(root, groupKey, (of) => [...of, group]) }
}

/** Takes a row, or a group with all in it, away. The root stays. */
export function removeNode(root: DraftGroup, key: number): DraftGroup {
  return mapGroups(root, (group) => ({ ...group, of: group.of.filter((node) => node.key !== key) }))
}

/** Puts a node in the place of the one with its key. */
export function replaceNode(root: DraftGroup, next: DraftNode): DraftGroup {
  if (next.key === root.key && next.kind === 'group') return next
  return mapGroups(root, (group) => ({ ...group, of: group.of.map((node) => (node.key === next.key ? next : node)) }))
}

/** Why a tree is too large, as a sentence, or null. */
export function sizeTrouble(root: DraftGroup): string | null {
  if (countRows(root) > MAX_CONDITION_TESTS) return `A segment asks at most ${MAX_CONDITION_TESTS} conditions.`
  if (depthOf(root) > MAX_CONDITION_DEPTH) return 'The groups are too deep in each other: take one of them away.'
  return null
}

function inGroup(root: DraftGroup, groupKey: number, change: (of: DraftNode[]) => DraftNode[]): DraftGroup {
  return mapGroups(root, (group) => {
    if (group.key !== groupKey) return group
    // With something beside it, a lone test is alone no more.
    const { isBare: _, ...rest } = group
    return { ...(group.of.length === 0 ? group : rest), of: change(group.of) }
  })
}

/** The tree with each group changed, the inner ones first. */
function mapGroups(group: DraftGroup, change: (group: DraftGroup) => DraftGroup): DraftGroup {
  return change({ ...group, of: group.of.map((node) => (node.kind === 'group' ? mapGroups(node, change) : node)) })
}

function groupsOf(group: DraftGroup): DraftGroup[] {
  return [group, ...group.of.flatMap((node) => (node.kind === 'group' ? groupsOf(node) : []))]
}

const freeKey = (root: DraftGroup): number =>
  1 + Math.max(...groupsOf(root).flatMap(({ key, of }) => [key, ...of.map((node) => node.key)]))

/** Rows in all groups of a group. */
export const countRows = ({ of }: DraftGroup): number =>
  of.reduce((sum, node) => sum + (node.kind === 'group' ? countRows(node) : 1), 0)

/** Levels of the condition that the draft will be: "none" of several is two of them, and so is "is not". */
function depthOf(node: DraftNode): number {
  if (node.kind === 'text') return node.isNot ? 2 : 1
  if (node.kind !== 'group') return 1
  const own = node.joint === 'none' && node.of.length !== 1 ? 2 : node.isBare && node.of.length === 1 ? 0 : 1
  return own + Math.max(0, ...node.of.map(depthOf))
}
