/** @module Rule: every section of a document that a link names is there. */
import { posix } from 'node:path'
import { test } from 'node:test'
import { assertNone } from './assert-none.ts'
import { projectFiles, readProjectFile } from './project-files.ts'

const LINK = /\]\(([^)\s#:]*)#([^)\s]+)\)/g

const documents = projectFiles().filter((path) => path.endsWith('.md'))

/** As the places that host code make addresses of headings. */
const slugOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')

const sections = new Map(
  documents.map((path) => [
    path,
    new Set([...readProjectFile(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading))),
  ]),
)

test('every section that a link names exists', () => {
  const findings = documents.flatMap((path) =>
    [...readProjectFile(path).matchAll(LINK)].flatMap(([, file = '', section = '']) => {
      const target = file === '' ? path : posix.join(posix.dirname(path), file)
      return sections.get(target)?.has(section) === false ? [`${path} names ${file}#${section}`] : []
    }),
  )
  assertNone(findings, 'Name the section as its heading is called now.')
})
