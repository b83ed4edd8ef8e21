/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-frame.h"
#include "ward-shape-set.h"

G_BEGIN_DECLS

/* Names of shapes, inside them and not on one another. */
typedef struct _WardShapeLabels WardShapeLabels;

/* Labels set in widget's font; widget is borrowed and must outlive it. Transfer full. */
WardShapeLabels *ward_shape_labels_new (GtkWidget *widget);
void ward_shape_labels_free (WardShapeLabels *labels);
/* Forgets the pictures of labels; after the set has changed. */
void ward_shape_labels_reset (WardShapeLabels *labels);
/* Appends the labels of the shapes of mask's styles that have room in frame. */
void ward_shape_labels_append (WardShapeLabels *labels, GtkSnapshot *snapshot,
                               const WardMapFrame *frame, const WardShapeSet *set, guint mask);

G_END_DECLS
