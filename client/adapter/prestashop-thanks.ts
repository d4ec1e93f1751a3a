/** @module The order of PrestaShop's page `order-confirmation`. */
import type { StartThanks } from './tool/load-thanks.ts'
import { saidBy } from './tool/said-by.ts'
import { tellOrder } from './tool/tell-order.ts'

/**
 * The address need not name the order, only its cart: then it goes by its reference. Source: OrderConfirmationController.php,
 * and the themes' order-confirmation.tpl and order-confirmation-table.tpl.
 */
export const start: StartThanks = (shop) =>
  tellOrder(shop, {
    transaction_id:
      new URLSearchParams(location.search).get('id_order') ??
      /\b[A-Z]{9}\b/.exec(`${saidBy('#order-reference-value,[class$=details-list] li')}`)?.[0],
    value: saidBy('#order-items .font-weight-bold td+td,.order-confirmation__totals [class$=value]'),
  })
