/** @module Rule: worker/env.ts, wrangler.toml and worker/index.ts name the same bindings and Durable Objects. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readProjectFile } from './project-files.ts'

/** The type of a binding by its section in wrangler.toml. */
const TYPES: Record<string, string> = {
  assets: 'Fetcher',
  d1_databases: 'D1Database',
  kv_namespaces: 'KVNamespace',
  'queues.producers': 'Queue',
  r2_buckets: 'R2Bucket',
  send_email: 'SendEmail',
  'durable_objects.bindings': 'DurableObjectNamespace',
  version_metadata: 'WorkerVersionMetadata',
}

/** The tables of a wrangler.toml as far as we use TOML: sections of `key = value` lines. */
function sectionsOf(toml: string): { name: string; values: Record<string, string> }[] {
  const sections: { name: string; values: Record<string, string> }[] = []
  for (const line of toml.split('\n')) {
    const name = line.match(/^\[\[?([\w.]+)\]\]?$/)?.[1]
    if (name) sections.push({ name, values: {} })
    const [, key, value] = line.match(/^(\w+) = (.*)$/) ?? []
    const values = sections.at(-1)?.values
    if (key && value && values) values[key] = value.replaceAll('"', '')
  }
  return sections
}

const sections = sectionsOf(readProjectFile('wrangler.toml'))
const objects = sections
  .filter(({ name }) => name === 'durable_objects.bindings')
  .map(({ values }) => values.class_name)

test('worker/env.ts has the bindings of wrangler.toml, each with its type', () => {
  const configured = sections.flatMap(({ name, values }) => {
    if (name === 'vars') return Object.keys(values).map((key) => `${key}: string`)
    const type = TYPES[name]
    const binding = values.binding ?? (type ? values.name : undefined)
    if (!binding) return []
    assert.ok(type, `wrangler.toml: add the type of [${name}] to TYPES in test/architecture/bindings.test.ts`)
    return [`${binding}: ${values.class_name ? `${type}<${values.class_name}>` : type}`]
  })
  const members = readProjectFile('worker/env.ts').matchAll(/^ {2}(\w+): (Queue|[\w<>]+)/gm)
  const declared = [...members].map(([, name, type]) => `${name}: ${type}`)
  assert.deepEqual(declared.toSorted(), configured.toSorted(), 'worker/env.ts (first) and wrangler.toml differ')
})

test('worker/index.ts exports the Durable Object classes of wrangler.toml', () => {
  const exported = [...readProjectFile('worker/index.ts').matchAll(/^export \{ (\w+) \} from '\.\/objects\//gm)].map(
    ([, name]) => name,
  )
  assert.deepEqual(exported.toSorted(), objects.toSorted(), 'worker/index.ts (first) and wrangler.toml differ')
})

test('each Durable Object class has a migration', () => {
  const created = sections.flatMap(({ values }) => values.new_sqlite_classes?.match(/\w+/g) ?? [])
  assert.deepEqual(created.toSorted(), objects.toSorted(), 'new_sqlite_classes (first) and the bindings differ')
})

test('a binding that is missing is seen', () => {
  const [db, vars] = sectionsOf('[[d1_databases]]\nbinding = "DB" \n# no\n[vars]\nNAME = "x"\n')
  assert.deepEqual([db?.name, vars?.values], ['d1_databases', { NAME: 'x' }])
})
