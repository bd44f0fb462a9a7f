#pragma once
	int tabbed;
int last;