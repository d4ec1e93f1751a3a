/** @module Makes the owner's link to a page of the shop with every campaign's reason. */
import { useState } from 'preact/hooks'
import type { DebugKey } from '../../contract/admin.ts'
import { request } from '../api/request.ts'
import { Card } from '../part/Card.tsx'
import { TroubleLine } from '../part/TroubleLine.tsx'
import { useShop } from '../part/use-shop.ts'
import { clock } from '../sentence/moment.ts'
import { debugAddress } from './debug-address.ts'
import { HeldOut } from './HeldOut.tsx'
import { PageField } from './PageField.tsx'

/** What came of it: a link, or a sentence about why there is none. */
type Made = { href: string; until: string } | { trouble: string } | null

export function DebugLink() {
  const { origins, timeZone } = useShop()
  const [page, setPage] = useState(origins[0] ? `${origins[0]}/` : '')
  const [made, setMade] = useState<Made>(null)

  async function make(event: Event) {
    event.preventDefault()
    const answer = await request<DebugKey>('/v1/debug-keys', { method: 'POST' })
    if (!answer.ok) {
      const { trouble } = answer
      setMade({ trouble: trouble.kind === 'refused' ? trouble.problem.detail : trouble.sentence })
      return
    }
    const href = debugAddress(page, { key: answer.value.key, kind: 'key' }, origins, location.href)
    const until = clock(answer.value.expiresAt, timeZone)
    setMade(href === null ? { trouble: 'Enter the address of a page of your shop.' } : { href, until })
  }

  return (
    <Card title="Why does it not show?" class="debug-link">
      <p class="card-note">
        Open a page of your shop with a panel that tells, for each overlay, why it does or does not show. Nothing you do
        there is counted.
      </p>
      <HeldOut />
      <form onSubmit={make}>
        <label for="debug-page">Page of your shop</label>
        <PageField
          id="debug-page"
          page={page}
          describedBy="debug-made"
          onType={(typed) => {
            setPage(typed)
            setMade(null)
          }}
        />
      </form>
      <div id="debug-made" role="status">
        <MadeLine made={made} />
      </div>
    </Card>
  )
}

function MadeLine({ made }: { made: Made }) {
  if (made === null) return null
  if ('trouble' in made) return <TroubleLine>{made.trouble}</TroubleLine>
  return (
    <p>
      <a class="button button-main" href={made.href} target="_blank" rel="noopener noreferrer">
        Open with reasons
      </a>{' '}
      <span class="card-note">It holds until {made.until}, for whoever has it.</span>
    </p>
  )
}
