/** @module The upload of a catalogue's file: it goes on while other screens are looked at, as long as the tab is open. */
import { signal } from '@preact/signals'
import type { CatalogueImport } from '../../../contract/catalogue/catalogue-import.ts'
import type { Problem } from '../../../contract/problem.ts'
import { leaveSession, session } from '../../api/session.ts'
import { IMPORTS } from '../catalogue-path.ts'
import { type UploadOptions, uploadQuery } from './upload-query.ts'

/**
 * `sending`: so many of `file.size` bytes are there. `taken`: the Worker has read it all and goes on by itself, or says in
 * its report why not. `refused`: why, in a sentence, and there is no report.
 */
export type UploadJob = { file: File; options: UploadOptions } & (
  | { state: 'sending'; bytes: number }
  | { state: 'taken'; importId: string }
  | { state: 'refused'; sentence: string }
)

/** Null: none. */
export const uploadJob = signal<UploadJob | null>(null)

let going: XMLHttpRequest | null = null

/** `fetch` does not tell how much was sent. */
export function beginUpload(file: File, options: UploadOptions): void {
  const request = new XMLHttpRequest()
  going = request
  const tell = (state: { state: 'sending'; bytes: number } | Ended) => {
    if (going === request) uploadJob.value = { file, options, ...state }
  }
  tell({ state: 'sending', bytes: 0 })
  request.open('POST', `${IMPORTS}?${uploadQuery(file.name, options)}`)
  request.responseType = 'json'
  request.setRequestHeader('x-vitrine', '1')
  request.setRequestHeader('content-type', file.type || 'application/octet-stream')
  request.upload.onprogress = ({ loaded }) => tell({ state: 'sending', bytes: loaded })
  request.onload = () => tell(uploadEnd(request.status, request.response))
  request.onerror = () => tell({ state: 'refused', sentence: CUT })
  request.send(file)
}

/** Gives it up, also while it is on its way: nothing is changed then. */
export function forgetUpload(): void {
  const request = going
  going = null
  request?.abort()
  uploadJob.value = null
}

const CUT = 'The file did not arrive: the connection was cut, or the file was changed meanwhile. Nothing was changed.'

type Ended = { state: 'taken'; importId: string } | { state: 'refused'; sentence: string }

function uploadEnd(status: number, body: CatalogueImport | Problem | null): Ended {
  if (status === 401) leaveSession('Your session has ended. Sign in to go on.')
  if (body !== null && typeof body.importId === 'string' && !isRunning(body))
    return { state: 'taken', importId: body.importId }
  const detail = body !== null && 'detail' in body ? body.detail : `Vitrine answered with an error (${status}).`
  return { state: 'refused', sentence: detail }
}

const isRunning = (body: CatalogueImport | Problem): boolean => 'code' in body && body.code === 'import_running'

// With the tab goes what is on its way.
window.addEventListener('beforeunload', (event) => {
  if (uploadJob.peek()?.state === 'sending') event.preventDefault()
})

// Whoever signs out takes the upload along: the next person at this screen sees nothing of it.
session.subscribe((now) => {
  if (now.kind === 'out' && uploadJob.peek() !== null) forgetUpload()
})
