/** @module One person of the list. */
import type { PersonRow } from '../../contract/admin.ts'
import { Ago } from '../part/Ago.tsx'
import { Badge } from '../part/Badge.tsx'
import { GradeChip } from '../part/GradeChip.tsx'
import { hrefOf } from '../route.ts'
import { counted, plain } from '../sentence/counted.ts'
import { money } from '../sentence/money.ts'
import { visitorName } from '../sentence/visitor-name.ts'

const amount = (minor: number, currency: string): string => (minor > 0 ? money(minor, currency) : '–')

/** On a phone the other columns become further lines of these two. */
export function PersonLine({ person }: { person: PersonRow }) {
  const { profileId, currency } = person
  return (
    <tr>
      <th scope="row">
        <a class="who" href={hrefOf({ screen: 'person', profileId })}>
          <Badge profileId={profileId} />
          <span>
            {visitorName(profileId)}
            <span class="who-sub only-phone">
              <Ago at={person.lastSeenAt} />, {counted(person.sessions, 'visit')}
            </span>
            {person.orders > 0 && (
              <span class="who-sub only-phone">
                {counted(person.orders, 'order')}, {money(person.revenueMinor, currency)}
              </span>
            )}
          </span>
        </a>
      </th>
      <td>
        <GradeChip grade={person.grade} score={person.leadScore} />
        {person.cartMinor > 0 && <span class="who-sub only-phone">Cart {money(person.cartMinor, currency)}</span>}
      </td>
      <td class="seen not-phone">
        <Ago at={person.lastSeenAt} />
      </td>
      <td class="num not-phone">{plain(person.sessions)}</td>
      <td class="num not-phone">{plain(person.orders)}</td>
      <td class="num not-phone">{amount(person.revenueMinor, currency)}</td>
      <td class="num not-phone">{amount(person.cartMinor, currency)}</td>
    </tr>
  )
}
