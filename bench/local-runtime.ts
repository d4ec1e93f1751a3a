/** @module A Worker on the local runtime as wrangler.toml configures it, without the proxy of `wrangler dev`. */
import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions, unstable_splitSqlQuery } from 'wrangler'

export interface LocalRuntime {
  /** Where the Worker's own socket listens, on loopback. */
  url: URL
  /** Process of the runtime. All Workers, queues and databases of a Miniflare run in it. */
  pid: number | null
  dispose: () => Promise<void>
}

/**
 * Builds the Worker of `entry` and starts it on a port of its own with an empty, migrated database in a temporary
 * folder. `sinks` are bindings of queues that nobody consumes.
 */
export async function startLocalRuntime(entry: string, sinks: readonly string[] = []): Promise<LocalRuntime> {
  const before = runtimeProcesses()
  const { workerOptions } = unstable_getMiniflareWorkerOptions('wrangler.toml')
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      ...workerOptions,
      name: 'vitrine',
      modules: [{ type: 'ESModule', path: 'worker.js', contents: await bundle(entry) }],
      modulesRoot: '.',
      // What a browser loads is not measured here.
      assets: undefined,
      queueProducers: {
        ...(workerOptions.queueProducers as object),
        ...Object.fromEntries(sinks.map((name) => [name, { queueName: name.toLowerCase() }])),
      },
      unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
      host: '127.0.0.1',
      port: 0,
      cf: false,
      telemetry: { enabled: false },
      log: new Log(LogLevel.ERROR),
    }),
  )
  await miniflare.ready
  await migrate(miniflare)
  const pid = runtimeProcesses().find((each) => !before.includes(each)) ?? null
  return { url: await miniflare.unsafeGetDirectURL(), pid, dispose: () => miniflare.dispose() }
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:*'],
  })
  return result.outputFiles[0]?.text ?? ''
}

async function migrate(miniflare: Miniflare): Promise<void> {
  const db = await miniflare.getD1Database('DB')
  for (const file of readdirSync('migrations').sort()) {
    const statements = unstable_splitSqlQuery(readFileSync(`migrations/${file}`, 'utf8'))
    await db.batch(statements.map((sql) => db.prepare(sql)))
  }
}

/** Ids of the runtime's processes that this one started; none where there is no /proc, as only Linux has it. */
function runtimeProcesses(): number[] {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').match(/\d+/g) ?? []
    return children.map(Number).filter((pid) => readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('workerd'))
  } catch {
    return []
  }
}
