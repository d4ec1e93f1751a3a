/** @module The SQL in a source file. */
import {
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  isTemplateExpression,
  type Node,
} from 'typescript/unstable/ast'
import type { Source } from './sources.ts'

const BEGINNINGS = [
  'SELECT\\s',
  'INSERT\\s+(OR \\w+\\s+)?INTO\\s',
  'UPDATE\\s+\\w+\\s+SET\\s',
  'DELETE\\s+FROM\\s',
  '(CREATE|DROP|ALTER)\\s+(UNIQUE\\s+)?(TABLE|INDEX)\\s',
  'WITH\\s+\\w+\\s+AS\\s',
  'PRAGMA\\s',
]
const SQL = new RegExp(`^\\s*(${BEGINNINGS.join('|')})`)

/** Where SQL may be. The Recommender keeps its clicks in a database of its own, which nobody else can see. */
export const SQL_HOMES = /^worker\/(store\/|objects\/recommender\.ts$)/

/** Every text that begins as SQL in capitals does, with or without values in it. */
export function sqlStatements({ nodes }: Source): Node[] {
  return nodes().filter((node) => {
    if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return SQL.test(node.text)
    return isTemplateExpression(node) && SQL.test(node.head.text)
  })
}
