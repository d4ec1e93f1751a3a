/** @module A hook: publishing, pausing and going back, and what came of it. */
import { useState } from 'preact/hooks'
import type { FieldNote } from '../../contract/campaign-admin.ts'
import type { Answer } from './request.ts'
import { isMeanwhile, troubleSentence } from './trouble.ts'
import type { DraftSaving } from './use-draft-saving.ts'

export interface Publishing<Thing, Written> {
  isBusy: boolean
  /** What was done last: a sentence. */
  done: string | null
  trouble: string | null
  /** Null: it cannot be yet. */
  publish(thing: Thing | null): Promise<void>
  status(status: 'live' | 'paused'): Promise<void>
  back(version: number): Promise<void>
  discard(): Promise<void>
  /** Another write of this thing, and what to say then. */
  write(write: () => Promise<Answer<Written>>, words: (written: Written) => string): Promise<void>
}

/** The writes of one thing. */
interface Doors<Thing, Written> {
  /** On the version that was published last, 0: none; null: on whatever stands there. */
  publish(thing: Thing, base: number | null): Promise<Answer<Written>>
  setStatus(status: 'live' | 'paused'): Promise<Answer<Written>>
  rollBack(version: number): Promise<Answer<Written>>
  discardDraft(): Promise<Answer<Written>>
}

/** What is said when it is done. */
interface Words<Written> {
  published(written: Written): string
  live: string
  paused: string
  back(version: number): string
}

export interface PublishingOptions<Thing, Written> {
  doors: Doors<Thing, Written>
  words: Words<Written>
  /** What publishing builds on. */
  version: number | null
  saving: Pick<DraftSaving<unknown>, 'hold' | 'release'>
  /** What was said when this began. */
  begun: string | null
  /** Reads the thing anew, beside the form. */
  reload(): void
  /** Begins the form anew with what is stored now, and says this. */
  restart(words: string): void
  onWritten(answer: Written): void
  onPublished(): void
  /** Another version was published elsewhere: the next try takes its place. */
  onMeanwhile(): void
  onUnfinished(): void
  /** The Worker knows more than the form, such as a pool that is not there. */
  onRefused(errors: readonly FieldNote[]): void
}

const MEANWHILE =
  'It was published elsewhere since you opened it. Publish once more to put yours in its place, or load this page again to see the other.'

/** One write at a time, and what came of the last. */
function useActing<Thing, Written>({
  saving,
  begun,
  onWritten,
  onMeanwhile,
  onRefused,
}: PublishingOptions<Thing, Written>) {
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ done: string | null; trouble: string | null }>({ done: begun, trouble: null })
  const say = (done: string | null, trouble: string | null = null) => setSaid({ done, trouble })

  async function act(write: () => Promise<Answer<Written>>): Promise<Written | null> {
    if (isBusy) return null
    setBusy(true)
    say(null)
    await saving.hold()
    const answer = await write()
    setBusy(false)
    if (answer.ok) {
      onWritten(answer.value)
      return answer.value
    }
    const { trouble } = answer
    saving.release()
    if (isMeanwhile(trouble)) onMeanwhile()
    else if (trouble.kind === 'refused') onRefused(trouble.problem.errors ?? [])
    say(null, isMeanwhile(trouble) ? MEANWHILE : troubleSentence(trouble))
    return null
  }
  return { ...said, isBusy, say, act }
}

export function usePublishing<Thing, Written>(options: PublishingOptions<Thing, Written>): Publishing<Thing, Written> {
  const { doors, words, version, saving, reload, restart } = options
  const { isBusy, done, trouble, say, act } = useActing(options)

  async function write(write: () => Promise<Answer<Written>>, words: (written: Written) => string) {
    const written = await act(write)
    if (written === null) return
    say(words(written))
    saving.release()
    reload()
  }

  async function thenRestart(write: () => Promise<Answer<Written>>, words: string) {
    if ((await act(write)) !== null) restart(words)
  }

  /** The version, and not the draft: else what is typed would stand in the form again. */
  async function backTo(version: number): Promise<Answer<Written>> {
    const answer = await doors.rollBack(version)
    if (!answer.ok) return answer
    const discarded = await doors.discardDraft()
    return discarded.ok ? answer : discarded
  }

  async function publish(thing: Thing | null) {
    if (thing === null) {
      say(null, 'Not published: mend what is named here first.')
      return options.onUnfinished()
    }
    const written = await act(() => doors.publish(thing, version))
    if (written === null) return
    options.onPublished()
    say(words.published(written))
    reload()
  }

  return {
    ...{ isBusy, done, trouble, publish, write },
    status: (status) =>
      write(
        () => doors.setStatus(status),
        () => words[status],
      ),
    back: (to) => thenRestart(() => backTo(to), words.back(to)),
    discard: () => thenRestart(doors.discardDraft, 'The draft is gone.'),
  }
}
