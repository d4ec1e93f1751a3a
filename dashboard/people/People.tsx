/** @module The People screen: everybody we know of, the most recent or the hottest first. */
import type { PersonRow } from '../../contract/admin.ts'
import { usePages } from '../api/use-pages.ts'
import { Empty } from '../part/Empty.tsx'
import { More } from '../part/More.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import type { PeopleOrder } from '../route.ts'
import { OrderChoice } from './OrderChoice.tsx'
import { PersonLine } from './PersonLine.tsx'
import { PEOPLE_LISTS } from './people-list.ts'

function Table({ people }: { people: readonly PersonRow[] }) {
  return (
    <div class="card card-table">
      <table class="table people">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Lead</th>
            <th scope="col" class="seen not-phone">
              Last seen
            </th>
            <th scope="col" class="num not-phone">
              Visits
            </th>
            <th scope="col" class="num not-phone">
              Orders
            </th>
            <th scope="col" class="num not-phone">
              Revenue
            </th>
            <th scope="col" class="num not-phone">
              Cart
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonLine key={person.profileId} person={person} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function People({ order }: { order: PeopleOrder }) {
  const pages = usePages(PEOPLE_LISTS[order], null)
  return (
    <>
      <ScreenHead title="People" sub="Everybody who has visited, by browser or by proven identity">
        <OrderChoice order={order} />
      </ScreenHead>
      <TroubleNote trouble={pages.trouble} readAt={pages.readAt} onRetry={pages.retry} />
      {pages.rows === null && !pages.trouble && <Waiting rows={8} label="Reading the list of people" />}
      {pages.rows?.length === 0 && (
        <Empty icon="people" title="Nobody yet">
          <p>Open your shop in another tab: the first visitor to appear here will be you.</p>
        </Empty>
      )}
      {pages.rows && pages.rows.length > 0 && <Table people={pages.rows} />}
      <More pages={pages} label="Show more people" />
    </>
  )
}
