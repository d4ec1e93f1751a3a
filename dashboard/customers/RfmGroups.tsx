/** @module The eleven groups: whom each means, what may be worth doing, and how much they bring. */
import { NumberHeads } from '../part/NumberHeads.tsx'
import { plain } from '../sentence/counted.ts'
import { groupWords } from '../sentence/rfm-group-words.ts'
import { roundedMoney } from '../sentence/rounded-money.ts'
import { rate } from '../sentence/share.ts'

interface Group {
  group: string
  customers: number
  revenueMinor: number
}

function Line({ group, all, currency }: { group: Group; all: number; currency: string }) {
  const { name, means, advice } = groupWords(group.group)
  return (
    <tr>
      <th scope="row">
        <strong>{name}</strong>
        <span class="group-means">{means}</span>
        <span class="who-sub">{advice}</span>
      </th>
      <td class="num">
        {plain(group.customers)}
        <span class="who-sub">{rate(group.customers, all) ?? '–'}</span>
      </td>
      <td class="num">{roundedMoney(group.revenueMinor, currency)}</td>
    </tr>
  )
}

export function RfmGroups({ groups, currency }: { groups: readonly Group[]; currency: string }) {
  const all = groups.reduce((sum, { customers }) => sum + customers, 0)
  return (
    <table class="table table-stacked groups">
      <thead>
        <tr>
          <th scope="col">Group</th>
          <NumberHeads names={['Customers', 'Spent']} />
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Line key={group.group} group={group} all={all} currency={currency} />
        ))}
      </tbody>
    </table>
  )
}
