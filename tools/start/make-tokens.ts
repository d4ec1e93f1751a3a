/** @module The owner's tokens on this machine: an admin token for the commands, a link for the browser. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { RUNTIME_STATE, STATE_FOLDER } from '../local/state-folder.ts'
import { runWrangler } from '../local/wrangler.ts'
import { Trouble } from '../terminal/trouble.ts'
import { explain, lastLines } from './explain.ts'

/** The sign-in link waits so long for its first use. */
const LINK_LIFE_MS = 24 * 3_600_000

/** The name of the one key that `npm start` makes; each start replaces it. */
const KEY_NAME = 'npm start'

export interface Tokens {
  adminToken: string
  signInToken: string
}

/** 256 random bits, safe in an address. */
const newToken = () => randomBytes(32).toString('base64url')

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** SQL that lets these tokens in and earlier ones out. Only hashes and numbers go in, so nothing needs quoting. `now` in ms. */
export function tokenSql({ adminToken, signInToken }: Tokens, now: number): string {
  return [
    `DELETE FROM api_keys WHERE name = '${KEY_NAME}';`,
    `INSERT INTO api_keys (key_hash, name, created_at) VALUES ('${sha256(adminToken)}', '${KEY_NAME}', ${now});`,
    `DELETE FROM sign_in_tokens WHERE expires_at < ${now};`,
    `INSERT INTO sign_in_tokens (token_hash, created_at, expires_at) VALUES ('${sha256(signInToken)}', ${now}, ${now + LINK_LIFE_MS});`,
  ].join('\n')
}

/** Makes both tokens anew. The database gets hashes; the admin token itself stays in a file that only its owner reads. */
export async function makeTokens(now: number): Promise<Tokens> {
  const tokens = { adminToken: newToken(), signInToken: newToken() }
  const folder = mkdtempSync(`${STATE_FOLDER}/tokens-`)
  try {
    writeFileSync(`${folder}/tokens.sql`, tokenSql(tokens, now), { mode: 0o600 })
    const file = ['--file', `${folder}/tokens.sql`]
    const { code, output } = await runWrangler([
      'd1',
      'execute',
      'DB',
      '--local',
      '--persist-to',
      RUNTIME_STATE,
      ...file,
    ])
    if (code !== 0) throw new Trouble(explain(output) ?? `The tokens could not be stored:\n${lastLines(output, 12)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  rmSync(`${STATE_FOLDER}/admin-token`, { force: true })
  writeFileSync(`${STATE_FOLDER}/admin-token`, tokens.adminToken, { mode: 0o600 })
  return tokens
}
