/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "ward-kind.h"

G_BEGIN_DECLS

/* A record as a list model's item: immutable, made from the field table. An edit makes a new item.
 * Properties: id, kind-name, title, subtitle. */
#define WARD_TYPE_ITEM (ward_item_get_type ())
G_DECLARE_FINAL_TYPE (WardItem, ward_item, WARD, ITEM, GObject)

/* An item over record, which it takes. Transfer full. */
WardItem *ward_item_new (WardRecord *record);
/* The record, its kind and id; borrowed. */
const WardRecord *ward_item_get_record (WardItem *self);
const WardKind *ward_item_get_kind (WardItem *self);
const char *ward_item_get_id (WardItem *self);
/* What a list calls it, and the first columns that the title leaves out; borrowed. */
const char *ward_item_get_title (WardItem *self);
const char *ward_item_get_subtitle (WardItem *self);
/* The value of a field as a person reads it, references as ids; "" without such a field. Transfer
 * full. */
char *ward_item_dup_text (WardItem *self, const char *field);

G_END_DECLS
