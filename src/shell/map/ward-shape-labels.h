/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ward-map-frame.h"
#include "ward-shape-set.h"

G_BEGIN_DECLS

#define WARD_MAX_LABELS 160

/* Where labels stand already in a frame. */
typedef struct {
  graphene_rect_t taken[WARD_MAX_LABELS];
  guint n;
} WardLabelRoom;

/* Names of shapes, inside them and not on one another. */
typedef struct _WardShapeLabels WardShapeLabels;

/* Labels set in widget's font; widget is borrowed and must outlive it. Transfer full. */
WardShapeLabels *ward_shape_labels_new (GtkWidget *widget);
void ward_shape_labels_free (WardShapeLabels *labels);
/* Appends the labels of the shapes of mask's styles that have room in frame,
 * and takes it. Pictures of labels are kept while set stays the same. */
void ward_shape_labels_append (WardShapeLabels *labels, GtkSnapshot *snapshot,
                               const WardMapFrame *frame, const WardShapeSet *set, guint mask,
                               WardLabelRoom *room);

G_END_DECLS
