/** @module A hook: the chosen file, how it is read, and what the Worker says its first rows come to. */
import { useEffect, useState } from 'preact/hooks'
import type { OrderPreview, OrderPreviewInput } from '../../contract/order-import.ts'
import { request } from '../api/request.ts'
import { leaveSession } from '../api/session.ts'
import { type Trouble, troubleSentence } from '../api/trouble.ts'
import { useShop } from '../part/use-shop.ts'
import { type FileForm, type FileSample, guessForm, readSample } from './file-rows.ts'

/** What the owner said of the file; the rest is guessed. */
export type Said = Omit<OrderPreviewInput, 'header' | 'rows' | 'isWhole'>

export interface Preview {
  form: FileForm | null
  sample: FileSample | null
  said: Said
  /** The last answer, also while the next is awaited. */
  answer: OrderPreview | null
  isReading: boolean
  /** Why there is no answer, a sentence. */
  sentence: string | null
  setForm(form: FileForm): void
  say(said: Partial<Said>): void
  retry(): void
}

const EMPTY = 'The file has no rows. It needs a line with the names of the columns, and below it a row for each order.'

export function usePreview(file: File): Preview {
  const { timeZone } = useShop()
  /** What the owner said of it; null: it is guessed. */
  const [saidForm, setSaidForm] = useState<FileForm | null>(null)
  const [form, setForm] = useState<FileForm | null>(null)
  const [sample, setSample] = useState<FileSample | null>(null)
  const [said, setSaid] = useState<Said>({})
  const [answer, setAnswer] = useState<OrderPreview | null>(null)
  const [sentence, setSentence] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  const [isReading, setReading] = useState(true)

  useEffect(
    () =>
      withStop(async (isStopped) => {
        const read = await readStart(file, saidForm, timeZone)
        if (isStopped()) return
        setSample(read.sample)
        setSentence(read.sentence)
        setForm(read.form)
        if (read.sample === null) setReading(false)
      }),
    [file, saidForm, timeZone],
  )

  useEffect(
    () =>
      withStop(async (isStopped, signal) => {
        if (sample === null) return
        setReading(true)
        const { header, rows, isWhole } = sample
        const body: OrderPreviewInput = { ...said, header, rows, isWhole }
        const next = await request<OrderPreview>('/v1/orders/preview', { method: 'POST', body, signal })
        if (isStopped()) return
        setReading(false)
        setSentence(next.ok ? null : refusal(next.trouble))
        if (next.ok) setAnswer(next.value)
      }),
    [sample, said, tries],
  )

  return {
    ...{ form, sample, said, answer, isReading, sentence },
    setForm: setSaidForm,
    say: (more) => setSaid((old) => ({ ...old, ...more })),
    retry: () => setTries(tries + 1),
  }
}

/** Runs until the next one begins. */
function withStop(run: (isStopped: () => boolean, signal: AbortSignal) => Promise<void>): () => void {
  const stopping = new AbortController()
  run(() => stopping.signal.aborted, stopping.signal)
  return () => stopping.abort()
}

function refusal(trouble: Trouble): string {
  if (trouble.kind === 'signed_out') leaveSession('Your session has ended. Sign in to go on.')
  return troubleSentence(trouble)
}

async function readStart(file: File, known: FileForm | null, timeZone: string) {
  try {
    const form = known ?? (await guessForm(file, timeZone))
    const sample = form && (await readSample(file, form))
    return { form, sample, sentence: sample === null ? EMPTY : null }
  } catch (error) {
    const sentence = `The file cannot be read: ${error instanceof Error ? error.message : error}.`
    return { form: known, sample: null, sentence }
  }
}
