/** @module A hook: publishing, pausing and going back, and what came of it. */
import { useState } from 'preact/hooks'
import type { Campaign } from '../../../contract/campaign.ts'
import type { CampaignWritten, FieldNote } from '../../../contract/campaign-admin.ts'
import type { Answer } from '../../api/request.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { discardDraft, isMeanwhile, publishCampaign, rollBack, setStatus } from './campaign-doors.ts'
import type { DraftSaving } from './use-draft-saving.ts'

export interface Publishing {
  isBusy: boolean
  /** What was done last: a sentence. */
  done: string | null
  trouble: string | null
  /** Null: it cannot be yet. */
  publish(campaign: Campaign | null): Promise<void>
  status(status: 'live' | 'paused'): Promise<void>
  back(version: number): Promise<void>
  discard(): Promise<void>
}

interface PublishingOptions {
  campaignId: string
  version: number | null
  saving: DraftSaving
  /** What was said when this began. */
  begun: string | null
  /** Reads the campaign anew, beside the form. */
  reload(): void
  /** Begins the form anew with what is stored now, and says this. */
  restart(words: string): void
  onWritten(answer: CampaignWritten): void
  onPublished(): void
  /** Another version was published elsewhere: the next try takes its place. */
  onMeanwhile(): void
  onUnfinished(): void
  /** The Worker knows more than the form, such as a pool that is not there. */
  onRefused(errors: readonly FieldNote[]): void
}

const MEANWHILE =
  'It was published elsewhere since you opened it. Publish once more to put yours in its place, or load this page again to see the other.'

export function usePublishing(options: PublishingOptions): Publishing {
  const { campaignId, version, saving, begun, reload, restart } = options
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState(begun)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function act(write: () => Promise<Answer<CampaignWritten>>, words: string): Promise<CampaignWritten | null> {
    if (isBusy) return null
    setBusy(true)
    setDone(null)
    setTrouble(null)
    await saving.hold()
    const answer = await write()
    setBusy(false)
    if (answer.ok) {
      setDone(words)
      options.onWritten(answer.value)
      return answer.value
    }
    saving.release()
    if (isMeanwhile(answer.trouble)) options.onMeanwhile()
    else if (answer.trouble.kind === 'refused') options.onRefused(answer.trouble.problem.errors ?? [])
    setTrouble(isMeanwhile(answer.trouble) ? MEANWHILE : troubleSentence(answer.trouble))
    return null
  }

  const thenRestart = async (write: () => Promise<Answer<CampaignWritten>>, words: string) => {
    if (await act(write, words)) restart(words)
  }

  return {
    isBusy,
    done,
    trouble,
    async publish(campaign) {
      if (campaign === null) {
        setDone(null)
        setTrouble('Not published: mend what is named here first.')
        return options.onUnfinished()
      }
      if (!(await act(() => publishCampaign(campaign, { version }), 'Published. Visitors have it within a minute.')))
        return
      options.onPublished()
      reload()
    },
    async status(status) {
      const words =
        status === 'live' ? 'It is live again, within a minute.' : 'Paused: within a minute nobody sees it any more.'
      if (!(await act(() => setStatus(campaignId, status), words))) return
      saving.release()
      reload()
    },
    back: (to) => thenRestart(() => backTo(campaignId, to), `Version ${to} stands again.`),
    discard: () => thenRestart(() => discardDraft(campaignId), 'The draft is gone.'),
  }
}

/** The version, and not the draft: else what is typed would stand in the form again. */
async function backTo(campaignId: string, version: number): Promise<Answer<CampaignWritten>> {
  const answer = await rollBack(campaignId, version)
  if (!answer.ok) return answer
  const discarded = await discardDraft(campaignId)
  return discarded.ok ? answer : discarded
}
