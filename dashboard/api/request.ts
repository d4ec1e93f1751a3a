/** @module One request to the admin API; trouble is a value and nothing is thrown. */
import type { Problem } from '../../contract/problem.ts'
import type { Trouble } from './trouble.ts'

export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble }

export interface RequestOptions {
  /** @default GET */
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  signal?: AbortSignal
}

/** After this long without an answer the Worker counts as unreachable. Our policy. */
const PATIENCE_MS = 20_000

const failed = (trouble: Trouble): { ok: false; trouble: Trouble } => ({ ok: false, trouble })

function problemOf(body: unknown): Problem | null {
  return typeof body === 'object' && body !== null && typeof (body as Problem).detail === 'string'
    ? (body as Problem)
    : null
}

function refusal(status: number, body: unknown): Trouble {
  const problem = problemOf(body)
  if (status === 401) return { kind: 'signed_out', sentence: problem?.detail ?? 'Sign in to go on.' }
  if (problem && status < 500 && status !== 429) return { kind: 'refused', problem }
  return { kind: 'unreachable', sentence: problem?.detail ?? `Vitrine answered with an error (${status}).` }
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return null
  return response.json()
}

/** Writes carry the header without which the Worker refuses them (safety rule 39). The type is taken at its word. */
export async function request<T>(
  path: string,
  { method = 'GET', body, signal }: RequestOptions = {},
): Promise<Answer<T>> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (method !== 'GET') headers['x-vitrine'] = '1'
  if (body !== undefined) headers['content-type'] = 'application/json'
  const patience = AbortSignal.timeout(PATIENCE_MS)
  try {
    const response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    })
    if (response.ok) return { ok: true, value: (await bodyOf(response)) as T }
    return failed(refusal(response.status, await bodyOf(response).catch(() => null)))
  } catch {
    const sentence = navigator.onLine ? 'Vitrine cannot be reached.' : 'You are offline.'
    return failed({ kind: 'unreachable', sentence })
  }
}
