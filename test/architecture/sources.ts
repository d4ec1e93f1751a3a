/** @module Source files as the compiler reads them: text and syntax tree. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Node, SourceFile } from 'typescript/unstable/ast'
import { API } from 'typescript/unstable/sync'
import { projectFiles, ROOT, readProjectFile } from './project-files.ts'

/** Every folder with code. */
const FOLDERS = ['contract', 'worker', 'client', 'dashboard', 'demo', 'bench', 'tools', 'test']

export interface Source {
  /** From the project's root, with slashes. */
  path: string
  text: string
  tree: SourceFile
  /** The tree and everything in it, parents first. Walked at the first call. */
  nodes: () => readonly Node[]
}

/** All .ts and .tsx files of the project, or of some of its folders. Cost: about a millisecond a file. */
export function projectSources(folders: readonly string[] = FOLDERS): Source[] {
  const present = folders.filter((folder) => existsSync(join(ROOT, folder)))
  const paths = present.flatMap(projectFiles).filter((path) => /\.tsx?$/.test(path))
  return parse(paths.map((path) => ({ path, text: readProjectFile(path) })))
}

/** Texts that stand in for files, parsed. Several may have the same path. */
export function sampleSources<Sample extends { path: string; text: string }>(
  samples: readonly Sample[],
): Map<Sample, Source> {
  const files = samples.map(({ path, text }, index) => ({ path: `sample-${index}/${path}`, text }))
  const sources = parse(files)
  return new Map(samples.map((sample, index) => [sample, { ...sources[index]!, path: sample.path }]))
}

/** The compiler gets one project that holds these texts and resolves nothing: parsing is all we want of it. */
function parse(files: readonly { path: string; text: string }[]): Source[] {
  const config = join(ROOT, 'architecture.tsconfig.json')
  const texts = new Map(files.map(({ path, text }) => [join(ROOT, path), text]))
  const compilerOptions = { noLib: true, noResolve: true, types: [], jsx: 'preserve', noEmit: true }
  texts.set(config, JSON.stringify({ compilerOptions, files: files.map(({ path }) => path) }))
  const compiler = new API({
    cwd: ROOT,
    fs: { readFile: (path) => texts.get(path), fileExists: (path) => texts.has(path) || undefined },
  })
  try {
    const program = compiler.updateSnapshot({ openProjects: [config] }).getProject(config)?.program
    return files.map(({ path, text }) => {
      const tree = program?.getSourceFile(join(ROOT, path))
      if (!tree) throw new Error(`the compiler did not read ${path}`)
      let nodes: Node[] | undefined
      return { path, text, tree, nodes: () => (nodes ??= nodesOf(tree)) }
    })
  } finally {
    compiler.close()
  }
}

/** Line of a position in a text, the first being 1. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

function nodesOf(node: Node): Node[] {
  const nodes: Node[] = []
  const visit = (each: Node): void => {
    nodes.push(each)
    each.forEachChild(visit)
  }
  visit(node)
  return nodes
}
