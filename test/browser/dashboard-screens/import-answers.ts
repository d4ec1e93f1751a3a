/** @module What the Worker answers to files on the Import screen: read by its own code, stored nowhere. */
import { OrderImportSchema, OrderPreviewSchema } from '../../../contract/order-import.ts'
import { parse } from '../../../contract/parse.ts'
import { readOrder } from '../../../worker/core/order-import/group-rows.ts'
import { addOrder, noOrderSums } from '../../../worker/core/order-import/order-sums.ts'
import { previewOrders } from '../../../worker/core/order-import/preview-orders.ts'
import { wallClock } from '../../../worker/core/order-import/wall-clock.ts'

const SHOP = { currency: 'EUR', timeZone: 'Europe/Vilnius' }

/** The answer of POST /v1/orders/preview or /v1/orders/import; null for what is neither. */
export function importAnswer(path: string, body: string): unknown {
  if (path === '/v1/orders/preview') {
    const parsed = parse(OrderPreviewSchema, JSON.parse(body))
    return parsed.ok ? previewOrders(parsed.value, SHOP) : null
  }
  const parsed = path === '/v1/orders/import' ? parse(OrderImportSchema, JSON.parse(body)) : null
  if (!parsed?.ok) return null
  const { plan, orders } = parsed.value
  const read = orders.map((rows) => readOrder(rows, { ...plan, clock: wallClock(plan.timeZone) }))
  const sums = noOrderSums()
  for (const reading of read) if (reading.ok) addOrder(sums, reading.order, reading.notes)
  const refused = read.flatMap((reading, index) => (reading.ok ? [] : [{ index, reason: reading.reason }]))
  return { accepted: orders.length - refused.length, refused, sums }
}

/** A till's file with a few things to look at: shops, cards, a return, a status nobody knows, a price that is none. */
export const TILL_CSV = [
  'Čekio Nr.;Data;Laikas;Prekė;Prekės kodas;Kiekis;Kaina;Lojalumo kortelė;El. paštas;Būsena;Kasininkas',
  '4-1077;24.11.2026;18:05;Lininė prijuostė „Miškas“;PRJ-12;1;34,90;98-1042;;parduota;Ona',
  '4-1077;24.11.2026;18:05;Servetėlės, 4 vnt.;SRV-04;2;12,50;98-1042;;parduota;Ona',
  '4-1078;24.11.2026;18:21;Staltiesė 140 × 240;STL-24;1;64,00;;ruta@pastas.example;parduota;Ona',
  '4-1079;25.11.2026;09:40;Servetėlės, 4 vnt.;SRV-04;-1;12,50;98-1042;;parduota;Jonas',
  '4-1080;25.11.2026;10:02;Rankšluostis;RNK-01;3;1x,90;;;parduota;Jonas',
  '4-1081;25.11.2026;10:15;Pagalvėlė;PGL-07;2;18,00;;not-an-address;parduota;Jonas',
  '4-1082;25.11.2026;11:31;Staltiesė 140 × 240;STL-24;1;64,00;98-0007;;rezervuota;Jonas',
].join('\n')

/** One that says too little. */
export const VAGUE_CSV = 'Nr,When,Worth\n1,1/2/2026,10\n2,3/4/2026,20\n'
