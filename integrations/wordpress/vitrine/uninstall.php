<?php
/**
 * Takes away what the plugin keeps: its one setting, and its notes on orders.
 *
 * @package Vitrine
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'vitrine_address' );

if ( function_exists( 'wc_get_orders' ) ) {
	$vitrine_more = true;
	while ( $vitrine_more ) {
		$vitrine_orders = wc_get_orders(
			array(
				'limit'      => 100,
				// phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_query
				'meta_query' => array(
					'relation' => 'OR',
					array(
						'key'     => '_vitrine_visitor',
						'compare' => 'EXISTS',
					),
					array(
						'key'     => '_vitrine_told',
						'compare' => 'EXISTS',
					),
				),
			)
		);
		foreach ( $vitrine_orders as $vitrine_order ) {
			$vitrine_order->delete_meta_data( '_vitrine_visitor' );
			$vitrine_order->delete_meta_data( '_vitrine_told' );
			$vitrine_order->save_meta_data();
		}
		$vitrine_more = count( $vitrine_orders ) === 100;
	}
}
