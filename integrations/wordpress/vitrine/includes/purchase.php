<?php
/**
 * An order as GA4's `purchase` names it. Pure: no WordPress in it.
 *
 * @package Vitrine
 */

defined( 'ABSPATH' ) || exit;

/**
 * What the page is told of an order: its number, sum, currency and products, nothing of the person. The number is the
 * order's number, by which the webhook knows it too; a piece costs what was paid for it, with tax where the shop's
 * prices have tax in them.
 *
 * @param array $order `number`, `total`, `currency`, `prices_include_tax`, and `lines` of `product_id`, `variation_id`,
 *                     `sku`, `name`, `quantity`, `total`, `total_tax`.
 */
function vitrine_purchase( array $order ): array {
	$items = array();
	foreach ( $order['lines'] as $line ) {
		$quantity = (float) $line['quantity'];
		if ( ! $line['product_id'] || $quantity <= 0 ) {
			continue;
		}
		$paid = (float) $line['total'] + ( $order['prices_include_tax'] ? (float) $line['total_tax'] : 0 );
		$item = array(
			'item_id'   => (string) $line['product_id'],
			'item_name' => (string) $line['name'],
			'price'     => round( $paid / $quantity, 4 ),
			'quantity'  => max( 1, (int) round( $quantity ) ),
		);
		if ( $line['variation_id'] ) {
			$item['variantId'] = (string) $line['variation_id'];
		}
		if ( '' !== (string) $line['sku'] ) {
			$item['sku'] = (string) $line['sku'];
		}
		$items[] = $item;
	}
	return array(
		'transaction_id' => (string) $order['number'],
		'value'          => (float) $order['total'],
		'currency'       => (string) $order['currency'],
		'items'          => $items,
	);
}
