/** @module The Look screen: what all overlays look like, and how much of them one person and all visitors get. */
import type { ShopSettings } from '../../contract/settings.ts'
import { useReading } from '../api/use-reading.ts'
import { LeaveQuestion } from '../leave/LeaveQuestion.tsx'
import { CampaignHead } from '../overlays/CampaignHead.tsx'
import { SaveLine } from '../part/SaveLine.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { LookPreview } from './LookPreview.tsx'
import { ShareFields } from './ShareFields.tsx'
import { SETTINGS } from './save-look.ts'
import { ThemeFields } from './ThemeFields.tsx'
import { useLookForm } from './use-look-form.ts'

export function Look() {
  const { value, readAt, trouble, retry } = useReading<{ shop: ShopSettings }>(SETTINGS, null)
  return (
    <>
      <CampaignHead title="Colours and limits" sub="What all overlays look like, and how much of them visitors get" />
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={6} label="Reading the settings" />}
      {value !== null && <Form shop={value.shop} />}
    </>
  )
}

function Form({ shop }: { shop: ShopSettings }) {
  const form = useLookForm(shop)
  const radius = Number(form.draft.radius)
  return (
    <form
      class="editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        form.save()
      }}
    >
      <LeaveQuestion unsaved={form.isChanged} />
      <div class="editor-form">
        <ThemeFields form={form} />
        <ShareFields form={form} />
        <SaveLine
          isBusy={form.state === 'saving'}
          saved={form.state === 'saved' ? 'Saved. Visitors have it within a minute.' : null}
          refusal={form.refusal}
        />
      </div>
      <div class="editor-side">
        <LookPreview theme={{ ...form.draft.theme, ...(radius >= 0 && radius <= 32 && { radius }) }} />
      </div>
    </form>
  )
}
