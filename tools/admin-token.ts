/** @module npm run admin-token: a new admin token for a deployed Worker (or, with --local, for the one on this machine). */
import { createHash, randomBytes } from 'node:crypto'
import { RUNTIME_STATE } from './local/state-folder.ts'
import { runWrangler } from './local/wrangler.ts'
import { parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'
import { Trouble } from './terminal/trouble.ts'

const USAGE = 'npm run admin-token -- [--name "my laptop"] [--local]'
const NAME = /^[\p{L}\p{N} ._-]{1,60}$/u

/** SQL that lets a token in. Only a hash, a checked name and a number go in, so nothing needs quoting. `now` in ms. */
export function apiKeySql(token: string, name: string, now: number): string {
  const hash = createHash('sha256').update(token).digest('hex')
  return `INSERT INTO api_keys (key_hash, name, created_at) VALUES ('${hash}', '${name}', ${now})`
}

/** The token is shown once and kept nowhere; the database gets its hash. */
async function adminToken(args: string[]): Promise<number> {
  const options = { name: { type: 'string', default: 'owner' }, local: { type: 'boolean', default: false } } as const
  const { name, local } = parseOptions(args, options, USAGE).values
  if (!NAME.test(name))
    throw new Trouble(`--name takes up to 60 letters, digits, blanks, dots and dashes.\nUsage: ${USAGE}`)
  const token = randomBytes(32).toString('base64url')
  const where = local ? ['--local', '--persist-to', RUNTIME_STATE] : ['--remote', '--yes']
  const { code, output } = await runWrangler([
    'd1',
    'execute',
    'DB',
    ...where,
    '--command',
    apiKeySql(token, name, Date.now()),
  ])
  if (code !== 0)
    throw new Trouble(`The token could not be stored. Is the Worker deployed (npm run deploy)?\n${output}`)
  console.log(`Admin token "${name}", shown this once. Sign in with it at /dashboard/ of your Worker:\n\n  ${token}\n`)
  return 0
}

if (import.meta.main) await runCommand(() => adminToken(process.argv.slice(2)))
