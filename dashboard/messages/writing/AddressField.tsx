/** @module The field for the address of the shop: which is used while it is empty, and from where. */
import type { ShopAddress } from '../../../contract/message/shop-address.ts'
import { useReading } from '../../api/use-reading.ts'
import { LineField } from '../../overlays/field/LineField.tsx'
import { useField } from '../../overlays/field/use-field.ts'
import { addressHelp, seenWords } from '../shop-address/shop-address-words.ts'
import { SHOP_ADDRESS } from '../shop-address/use-shop-address.ts'

const WAY = 'shopUrl'

export function AddressField() {
  const { value } = useReading<ShopAddress>(SHOP_ADDRESS, null)
  const field = useField(WAY)
  const seen = value?.known === null ? value.seen : null
  const isEmpty = field.value === undefined
  return (
    <div class="address-field">
      <LineField
        way={WAY}
        label="Address of the shop"
        most={2048}
        optional
        placeholder={value?.known && value.known.from !== 'owner' ? value.known.url : 'https://shop.example'}
        help={addressHelp(value, isEmpty)}
      />
      {seen !== null && isEmpty && (
        <p class="address-seen">
          <button type="button" class="button button-small" onClick={() => field.set(seen.origin)}>
            Put in {seen.origin}
          </button>
          <span class="card-note">{seenWords(seen)} Anybody can send visits: put it in only if it is yours.</span>
        </p>
      )}
    </div>
  )
}
