/** @module Whether the tag works: the last event, from where, or what to check. */
import type { InstallCheck } from '../../contract/admin.ts'
import { AskShopAddress } from '../messages/shop-address/AskShopAddress.tsx'
import { useShopAddress } from '../messages/shop-address/use-shop-address.ts'
import { Ago } from '../part/Ago.tsx'
import { Card } from '../part/Card.tsx'
import { clock } from '../part/clock.ts'
import { Icon } from '../part/Icon.tsx'
import { ShopLink } from '../part/ShopLink.tsx'
import { useShop } from '../part/use-shop.ts'
import { hrefOf } from '../route.ts'
import { livePhrase } from '../sentence/live-phrase.ts'
import { platformName } from '../sentence/platform-words.ts'
import { whatToCheck } from '../sentence/what-to-check.ts'

/** After a day of silence the tag may be gone from the shop. Our policy. */
const SILENCE_MS = 86_400_000

function Checks() {
  return (
    <ol class="checks">
      {whatToCheck(useShop()).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  )
}

function Last({ last }: { last: NonNullable<InstallCheck['last']> }) {
  const page = last.url?.replace(/^https?:\/\//, '') ?? null
  return (
    <dl class="told">
      <div>
        <dt>What</dt>
        <dd>Someone {livePhrase(last.name, last.subject)}</dd>
      </div>
      <div>
        <dt>Page</dt>
        <dd>{page === null ? 'not told' : <ShopLink href={last.url ?? undefined}>{page}</ShopLink>}</dd>
      </div>
      <div>
        <dt>Platform</dt>
        <dd>{last.platform === null ? 'none known: read as any page' : platformName(last.platform)}</dd>
      </div>
    </dl>
  )
}

function Verdict({ last }: { last: InstallCheck['last'] }) {
  const isSilent = last !== null && clock.value - last.at > SILENCE_MS
  if (last !== null && !isSilent)
    return (
      <p class="verdict verdict-good">
        <Icon name="check" />
        <span>Your tag works</span>
      </p>
    )
  return (
    <p class="verdict">
      <Icon name={isSilent ? 'warning' : 'clock'} />
      <span>{isSilent ? 'Nothing for more than a day' : 'Nothing has arrived yet'}</span>
    </p>
  )
}

/** Asked here, so that the first message can go live at once. */
const WhereMailsLead = () => (
  <AskShopAddress state={useShopAddress()} why="Buttons in your mails will lead to its pages." />
)

/** The clock moves every second: what it decides is drawn by small parts. */
function ChecksWhenSilent({ lastAt }: { lastAt: number }) {
  return clock.value - lastAt > SILENCE_MS ? <Checks /> : null
}

export function StatusCard({ last }: { last: InstallCheck['last'] }) {
  return (
    <Card title="Is it working?" class="connect-status">
      <div role="status">
        <Verdict last={last} />
      </div>
      {last === null ? (
        <>
          <p>Open your shop in another tab: its first event shows up here within seconds. If it does not:</p>
          <Checks />
        </>
      ) : (
        <>
          <p class="last-event">
            Last event <Ago at={last.at} />
          </p>
          <Last last={last} />
          <ChecksWhenSilent lastAt={last.at} />
          <WhereMailsLead />
          <p class="card-note">
            <a href={hrefOf({ screen: 'live' })}>Watch all events under Live</a>
          </p>
        </>
      )}
    </Card>
  )
}
