/** @module What a draft asks, and which of its rows are not finished. */
import type { Condition } from '../../contract/condition.ts'
import type { DraftGroup, DraftNode, DraftText } from './draft.ts'
import { type RowPart, wordsOfDraft } from './draft-words.ts'
import { numberTestOf } from './number-test-of.ts'

/** A row that asks nothing yet: what to do about it, and the control where to do it. */
export interface Unfinished {
  key: number
  part: RowPart
  message: string
}

export interface DraftCondition {
  /** Of the finished rows. A group whose rows are all unfinished is left out as they are. */
  condition: Condition
  unfinished: Unfinished[]
}

/** Everybody, while nothing is asked. */
const EVERYBODY: Condition = { kind: 'all', of: [] }

export function conditionOf(root: DraftGroup): DraftCondition {
  const unfinished: Unfinished[] = []
  const condition = nodeCondition(root, unfinished)
  return { condition: condition ?? EVERYBODY, unfinished }
}

/** Null for what is left out; why is added to `unfinished`. */
function nodeCondition(node: DraftNode, unfinished: Unfinished[]): Condition | null {
  const miss = (part: RowPart, message: string) => {
    unfinished.push({ key: node.key, part, message })
    return null
  }
  switch (node.kind) {
    case 'blank':
      return miss('field', 'Choose what to ask.')
    case 'group':
      return groupCondition(node, unfinished)
    case 'number': {
      const read = numberTestOf(node)
      return 'message' in read ? miss(read.part, read.message) : read
    }
    case 'text': {
      const read = wordsOfDraft(node)
      return 'message' in read ? miss('words', read.message) : textCondition(node, read.words)
    }
  }
}

function textCondition({ field, isNot }: DraftText, isOneOf: string[]): Condition {
  const test: Condition = { kind: 'text', field, isOneOf }
  return isNot ? { kind: 'not', of: test } : test
}

function groupCondition({ joint, of, isBare }: DraftGroup, unfinished: Unfinished[]): Condition | null {
  const parts = of.map((node) => nodeCondition(node, unfinished)).filter((part) => part !== null)
  if (of.length > 0 && parts.length === 0) return null
  const [only] = parts
  if (joint === 'none') return { kind: 'not', of: parts.length === 1 && only ? only : { kind: 'any', of: parts } }
  return isBare && of.length === 1 && only ? only : { kind: joint, of: parts }
}
