<?php
/**
 * The page of an order just placed tells the script what was bought, once.
 *
 * @package Vitrine
 */

defined( 'ABSPATH' ) || exit;

/** Order meta: the page has said it. */
const VITRINE_TOLD_META = '_vitrine_told';

/** The order of this page, where the address proves with its key that this is the buyer; null otherwise. */
function vitrine_order_of_page(): ?WC_Order {
	$order = wc_get_order( absint( get_query_var( 'order-received' ) ) );
	// The key in the address is the proof: it is in the buyer's address and in nobody else's.
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended
	$key = isset( $_GET['key'] ) ? sanitize_text_field( wp_unslash( $_GET['key'] ) ) : '';
	return $order instanceof WC_Order && '' !== $key && hash_equals( $order->get_order_key(), $key ) ? $order : null;
}

/**
 * An order as `vitrine_purchase` takes it.
 *
 * @param WC_Order $order The order.
 */
function vitrine_order_data( WC_Order $order ): array {
	$lines = array();
	foreach ( $order->get_items() as $item ) {
		$product = $item->get_product();
		$lines[] = array(
			'product_id'   => $item->get_product_id(),
			'variation_id' => $item->get_variation_id(),
			'sku'          => $product ? $product->get_sku() : '',
			'name'         => $item->get_name(),
			'quantity'     => $item->get_quantity(),
			'total'        => $item->get_total(),
			'total_tax'    => $item->get_total_tax(),
		);
	}
	return array(
		'number'             => $order->get_order_number(),
		'total'              => $order->get_total(),
		'currency'           => $order->get_currency(),
		'prices_include_tax' => $order->get_prices_include_tax(),
		'lines'              => $lines,
	);
}

add_action(
	'wp_enqueue_scripts',
	function () {
		if ( '' === vitrine_address() || ! function_exists( 'is_order_received_page' ) || ! is_order_received_page() ) {
			return;
		}
		$order = vitrine_order_of_page();
		if ( ! $order || $order->has_status( 'failed' ) || $order->get_meta( VITRINE_TOLD_META ) ) {
			return;
		}
		$order->update_meta_data( VITRINE_TOLD_META, '1' );
		$order->save_meta_data();
		$purchase = wp_json_encode( vitrine_purchase( vitrine_order_data( $order ) ), JSON_HEX_TAG | JSON_HEX_AMP );
		// Told to Vitrine alone: a push into the data layer would be a second purchase to the shop's other tags.
		wp_add_inline_script( 'vitrine-stub', "vitrine('event','purchase'," . $purchase . ');' );
	},
	20
);
