/** @module What a file imports, and whether values or types only. */
import { posix } from 'node:path'
import {
  isCallExpression,
  isExportDeclaration,
  isImportDeclaration,
  isNamedExports,
  isNamedImports,
  isStringLiteral,
  type Node,
  SyntaxKind,
} from 'typescript/unstable/ast'
import { lineAt, type Source } from './sources.ts'

export interface Import {
  /** As the file writes it. */
  specifier: string
  /** From the project's root, for a file of ours; null for packages and built-in modules. */
  path: string | null
  line: number
  isTypeOnly: boolean
}

/** All imports, re-exports and `import('…')` of a literal, in the order of the file. */
export function importsOf({ path, text, tree }: Source): Import[] {
  const names = tree.imports.filter(isStringLiteral)
  return names
    .map((name) => ({
      specifier: name.text,
      path: name.text.startsWith('.') ? posix.join(posix.dirname(path), name.text) : null,
      line: lineAt(text, name.getStart()),
      isTypeOnly: isTypeOnly(name.parent),
    }))
    .sort((a, b) => a.line - b.line)
}

/** `importer` is what the module's name stands in: a declaration, a call, or a type such as `import('./a.ts').A`. */
function isTypeOnly(importer: Node): boolean {
  if (isImportDeclaration(importer)) {
    const { importClause: clause } = importer
    if (!clause) return false
    const named = clause.namedBindings
    const onlyTypes = !clause.name && !!named && isNamedImports(named) && areTypes(named.elements)
    return clause.phaseModifier === SyntaxKind.TypeKeyword || onlyTypes
  }
  if (isExportDeclaration(importer)) {
    const named = importer.exportClause
    return importer.isTypeOnly || (!!named && isNamedExports(named) && areTypes(named.elements))
  }
  return !isCallExpression(importer)
}

function areTypes(elements: readonly { isTypeOnly: boolean }[]): boolean {
  return elements.length > 0 && elements.every((element) => element.isTypeOnly)
}
