/** @module On which pages the overlay runs. */
import { PAGE_TYPES } from '../../../contract/page.ts'
import { Card } from '../../part/Card.tsx'
import { capital } from '../../sentence/capital.ts'
import { manyPages } from '../../sentence/page-words.ts'
import { ChecksField } from '../field/CheckField.tsx'
import { LineField } from '../field/LineField.tsx'
import { LinesField } from '../field/LinesField.tsx'

const TYPES = PAGE_TYPES.map((type) => [type, capital(manyPages(type))] as const)

const ADDRESS_HELP = 'One a line, from the / on. * stands for anything.'

export function WhereSection() {
  return (
    <Card title="Where" class="edit-section">
      <p class="card-note">Everything you fill in must hold. Nothing at all: on all pages.</p>
      <ChecksField way="pages.types" label="Only on" choices={TYPES} />
      <ChecksField
        way="pages.notTypes"
        label="Never on"
        choices={TYPES}
        help="The checkout is a bad place to interrupt."
      />
      <LineField
        way="pages.urlContains"
        label="Only where the address contains"
        most={200}
        optional
        placeholder="/sale"
      />
      <div class="edit-pair">
        <LinesField way="pages.urls" label="Only on these addresses" placeholder="/sale/*" help={ADDRESS_HELP} />
        <LinesField way="pages.notUrls" label="Never on these" placeholder="/blog/*" help={ADDRESS_HELP} />
        <LinesField
          way="pages.products"
          label="Only on the pages of these products"
          help="The ids of your shop, one a line."
        />
        <LinesField
          way="pages.categories"
          label="Only on products of these categories"
          help="As your shop says them, one a line."
        />
      </div>
    </Card>
  )
}
