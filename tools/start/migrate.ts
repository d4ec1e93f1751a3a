/** @module Applies migrations to the local database. */
import { RUNTIME_STATE } from '../local/state-folder.ts'
import { runWrangler } from '../local/wrangler.ts'
import { Trouble } from '../terminal/trouble.ts'
import { explain, lastLines } from './explain.ts'

/** Those that are applied already stay as they are. */
export async function migrate(): Promise<void> {
  const args = ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', RUNTIME_STATE]
  const { code, output } = await runWrangler(args)
  if (code !== 0) throw new Trouble(explain(output) ?? `The migrations failed:\n${lastLines(output, 12)}`)
}
