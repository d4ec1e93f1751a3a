/** @module Which Worker a command talks to, and with which token. */
import { readFileSync } from 'node:fs'
import { Trouble } from '../terminal/trouble.ts'
import { isLoopback } from './is-loopback.ts'
import { readRunningWorker } from './running-worker.ts'
import { STATE_FOLDER } from './state-folder.ts'

export interface OwnServer {
  /** Origin without a slash at the end. */
  origin: string
  adminToken: string
}

const TOKEN_FILE = `${STATE_FOLDER}/admin-token`

function readLocalToken(): string | null {
  try {
    return readFileSync(TOKEN_FILE, 'utf8').trim()
  } catch {
    return null
  }
}

/**
 * The Worker at `address`, or without one the Worker of `npm start`. Its token is $VITRINE_ADMIN_TOKEN; on this machine
 * the one that `npm start` keeps, which is never sent anywhere else.
 */
export function ownServer(address: string | undefined): OwnServer {
  const typed = address ?? `http://localhost:${readRunningWorker()?.port ?? 8787}`
  if (!URL.canParse(typed)) throw new Trouble(`--url takes an address such as http://localhost:8787, not "${typed}".`)
  const url = new URL(typed)
  const adminToken = process.env.VITRINE_ADMIN_TOKEN ?? (isLoopback(url) ? readLocalToken() : null)
  if (adminToken) return { origin: url.origin, adminToken }
  throw new Trouble(
    isLoopback(url)
      ? 'There is no admin token yet: run npm start in another terminal first.'
      : `${url.host} needs its admin token: set VITRINE_ADMIN_TOKEN.`,
  )
}
