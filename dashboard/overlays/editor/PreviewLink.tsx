/** @module A link that shows what is typed on a page of the shop, only to whoever has it. */
import { useEffect, useState } from 'preact/hooks'
import type { Campaign } from '../../../contract/campaign.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { useShop } from '../../part/use-shop.ts'
import { clock } from '../../sentence/moment.ts'
import { debugAddress } from '../debug-address.ts'
import type { Draft } from '../draft/draft.ts'
import { PageField } from '../PageField.tsx'
import { makePreview } from './campaign-doors.ts'

type Made = { href: string; until: string } | { trouble: string } | null

interface PreviewLinkProps {
  draft: Draft
  campaign: Campaign | null
  /** By id. */
  segmentNames: Record<string, string>
}

export function PreviewLink({ draft, campaign, segmentNames }: PreviewLinkProps) {
  const { origins, timeZone } = useShop()
  const [page, setPage] = useState(origins[0] ? `${origins[0]}/` : '')
  const [as, setAs] = useState('')
  const [made, setMade] = useState<Made>(null)
  // A link shows what was typed when it was made.
  useEffect(() => setMade(null), [draft, as])

  async function make(event: Event) {
    event.preventDefault()
    if (campaign === null) return setMade({ trouble: 'Mend what is still open first.' })
    const answer = await makePreview(campaign, as === '' ? {} : { as })
    if (!answer.ok) return setMade({ trouble: troubleSentence(answer.trouble) })
    const href = debugAddress(page, { key: answer.value.key, kind: 'preview' }, origins, location.href)
    if (href === null) return setMade({ trouble: 'Enter the address of a page of your shop.' })
    setMade({ href, until: clock(answer.value.expiresAt, timeZone) })
  }

  return (
    <form class="preview-link" onSubmit={make}>
      <label for="preview-page">See it on a page of your shop</label>
      <div class="edit-inline">
        <PageField
          id="preview-page"
          page={page}
          describedBy="preview-made"
          class="field"
          onType={(typed) => {
            setPage(typed)
            setMade(null)
          }}
        />
      </div>
      <AsSomebody as={as} names={segmentNames} onChoose={setAs} />
      <div id="preview-made" role="status">
        <MadeLine made={made} />
      </div>
    </form>
  )
}

interface AsSomebodyProps {
  as: string
  /** Of segments, by id. */
  names: Record<string, string>
  onChoose(segmentId: string): void
}

const AsSomebody = ({ as, names, onChoose }: AsSomebodyProps) => (
  <label class="preview-as">
    <span>as somebody of the segment</span>
    <select class="field" value={as} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">nobody in particular</option>
      {Object.entries(names).map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

function MadeLine({ made }: { made: Made }) {
  if (made === null) return null
  if ('trouble' in made) return <p class="edit-note edit-note-wrong">{made.trouble}</p>
  return (
    <p>
      <a class="button" href={made.href} target="_blank" rel="noopener noreferrer">
        Open the preview
      </a>{' '}
      <span class="card-note">Until {made.until}, for whoever has it. Never counted.</span>
    </p>
  )
}
