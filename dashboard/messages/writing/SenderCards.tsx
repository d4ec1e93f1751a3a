/** @module Who writes, what people may choose, and the stores that mails may name. */
import { READY_MADE_LANGUAGES } from '../../../contract/ready-made/ready-made.ts'
import { Rows } from '../../overlays/block/Rows.tsx'
import { CheckField } from '../../overlays/field/CheckField.tsx'
import { ChoiceField } from '../../overlays/field/ChoiceField.tsx'
import { LineField } from '../../overlays/field/LineField.tsx'
import { LinesField } from '../../overlays/field/LinesField.tsx'
import { Card } from '../../part/Card.tsx'
import { fieldWord } from '../../sentence/field-word.ts'
import { AddressField } from './AddressField.tsx'

const LANGUAGES = READY_MADE_LANGUAGES.map((code) => [code, fieldWord('language', code)] as const)

export const SenderCard = () => (
  <Card title="Who writes" class="edit-section">
    <div class="edit-pair">
      <LineField way="fromName" label="Name" most={120} optional help="Empty: the name of the shop." />
      <LineField way="replyTo" label="Answers go to" most={254} optional help="Empty: to the address that writes." />
    </div>
    <LineField
      way="postalAddress"
      label="Postal address"
      most={300}
      rows={2}
      optional
      help="Stands under every mail. Most countries demand it."
    />
    <AddressField />
    <LineField
      way="logoUrl"
      label="Picture of your mark"
      most={2048}
      optional
      placeholder="https://shop.example/mark.png"
    />
    <div class="edit-pair">
      <ChoiceField way="language" label="Language where a person’s is not known" choices={LANGUAGES} />
      <LineField
        way="transactionalFrom"
        label="Confirmations come from"
        most={254}
        optional
        help="An address of their own keeps them out of trouble that offers may make."
      />
    </div>
    <CheckField
      way="softOptIn"
      label="Write to customers who never confirmed"
      help="Only where your law lets you tell buyers of similar products. Every mail still lets them end it."
    />
  </Card>
)

export const TopicsCard = () => (
  <Card title="What people may choose" class="edit-section">
    <LinesField
      way="topicNames"
      label="Topics, one a line"
      placeholder={'New arrivals\nOffers\nRecipes'}
      help="They stand on the page behind “preferences” in every mail. Messages say which topic they are of."
    />
  </Card>
)

export const StoresCard = () => (
  <Card title="Stores" class="edit-section">
    <p class="card-note">
      Mails may name the store where somebody bought last, or the one in their city, with its own offer.
    </p>
    <Rows way="stores" title="Store" add="Add a store" most={200} fewest={0} fresh={() => ({ name: '', address: '' })}>
      {(_, way) => (
        <>
          <div class="edit-pair">
            <LineField way={`${way}.name`} label="Name" most={120} />
            <LineField way={`${way}.address`} label="Address" most={200} />
          </div>
          <div class="edit-pair">
            <LineField way={`${way}.city`} label="City" most={80} optional />
            <LineField way={`${way}.country`} label="Country" most={2} optional placeholder="LT" />
          </div>
          <LineField way={`${way}.offer`} label="What is on there now" most={200} optional />
          <LineField way={`${way}.url`} label="Its page" most={2048} optional />
        </>
      )}
    </Rows>
  </Card>
)
