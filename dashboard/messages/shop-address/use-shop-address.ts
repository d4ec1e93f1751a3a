/** @module A hook: where paths of the shop in mails lead, and the owner's word for it. */
import { useState } from 'preact/hooks'
import type { ShopAddress } from '../../../contract/message/shop-address.ts'
import { forgetReading } from '../../api/reading-memory.ts'
import { send } from '../../api/send.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { useReading } from '../../api/use-reading.ts'

export const SHOP_ADDRESS = '/v1/shop-address'

export interface ShopAddressState {
  /** Null before the first answer. */
  address: ShopAddress | null
  isBusy: boolean
  trouble: string | null
  say(url: string): Promise<void>
}

/** `onSaid`: the owner said it just now. */
export function useShopAddress(onSaid?: () => void): ShopAddressState {
  const { value } = useReading<ShopAddress>(SHOP_ADDRESS, null)
  const [said, setSaid] = useState<ShopAddress | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function say(url: string) {
    if (isBusy) return
    setBusy(true)
    const answer = await send<ShopAddress>(SHOP_ADDRESS, { method: 'PUT', body: { url } })
    setBusy(false)
    if (!answer.ok) return setTrouble(troubleSentence(answer.trouble))
    // Both have it in them, and are read anew where they are shown next.
    for (const path of [SHOP_ADDRESS, '/v1/message-settings']) forgetReading(path)
    setTrouble(null)
    setSaid(answer.value)
    onSaid?.()
  }

  return { address: said ?? value, isBusy, trouble, say }
}
