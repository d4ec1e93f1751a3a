/** @module The screen of one campaign: its editor, once it is read. */
import type { Trouble } from '../api/trouble.ts'
import { useEdited } from '../api/use-edited.ts'
import { Empty } from '../part/Empty.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { CampaignHead } from './CampaignHead.tsx'
import { readCampaign } from './editor/campaign-doors.ts'
import { Editor } from './editor/Editor.tsx'

const isUnknown = (trouble: Trouble | null): boolean => trouble?.kind === 'refused' && trouble.problem.status === 404

export function CampaignScreen({ campaignId }: { campaignId: string }) {
  const { detail, trouble, beginning, reload, restart } = useEdited(() => readCampaign(campaignId))
  if (isUnknown(trouble)) return <UnknownCampaign />
  return (
    <>
      {detail === null && <CampaignHead title="Overlay" />}
      <TroubleNote trouble={trouble} readAt={null} onRetry={reload} />
      {detail === null && !trouble && <Waiting rows={6} label="Reading the overlay" />}
      {detail !== null && (
        <Editor key={beginning.number} detail={detail} begun={beginning.words} reload={reload} restart={restart} />
      )}
    </>
  )
}

const UnknownCampaign = () => (
  <>
    <CampaignHead title="Overlays" />
    <Empty icon="overlay" title="No overlay by this id">
      <p>It may have been deleted.</p>
    </Empty>
  </>
)
